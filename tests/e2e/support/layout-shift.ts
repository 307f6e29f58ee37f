import type { Page } from 'playwright/test';

/** How much of a page moves by itself while it is open; what a reader's own click moves is left out, as browsers do. */
export async function watchShifts(page: Page): Promise<{ sum: () => Promise<number> }> {
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) moved.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const moved = () => page.evaluate(() => (window as unknown as { moved: number[] }).moved);
  return { sum: async () => (await moved()).reduce((sum, value) => sum + value, 0) };
}
