import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { findChromium } from '../../scripts/find-chromium.ts';
import { serve } from '../e2e/support/serve.ts';
import type { Figure } from './measure.ts';

/** So many times slower is the processor that it is measured for. */
const SLOWED = 4;
const TIMES = 5;

/** What a reader does: a page made ready for it, and the press that is measured. */
interface Act {
  what: string;
  ready: (page: Page, host: string) => Promise<void>;
  press: (page: Page) => Promise<void>;
}

const ACTS: readonly Act[] = [
  {
    what: 'look-up of a postcode',
    ready: async (page, host) => {
      await page.goto(`${host}/`);
      await page.locator('#postcode-home').fill('M1 1AE');
    },
    press: async (page) => {
      await page.keyboard.press('Enter');
      await page.locator('#your-area h2').waitFor();
    },
  },
  ...(
    [
      ['all forces', ''],
      ["a force's partnerships", 'force=kent'],
      ["a force's wards", 'force=kent&by=wards'],
    ] as const
  ).map(([what, hash]): Act => ({
    what: `map filter, ${what}`,
    ready: async (page, host) => {
      await page.goto(`${host}/crime-map/#${hash}`);
      await page.locator('.map-box .map-area[data-shade]').first().waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Choose what is shown' }).click();
      await page.locator('[data-part="what"]').getByLabel('Burglary').scrollIntoViewIfNeeded();
    },
    press: async (page) => {
      await page.locator('[data-part="what"]').getByLabel('Burglary').click();
      await page.locator('.map-chips').getByText('Burglary').waitFor();
    },
  })),
  {
    what: 'comparison, another order of all forces',
    ready: async (page, host) => {
      await page.goto(`${host}/report-cards/compare/`);
      await page.locator('button[data-sort]').nth(2).scrollIntoViewIfNeeded();
    },
    press: (page) => page.locator('button[data-sort]').nth(2).click(),
  },
  {
    what: 'comparison, a force picked',
    ready: async (page, host) => {
      await page.goto(`${host}/report-cards/compare/`);
      await page.locator('button[data-sort]').first().waitFor();
      await page.locator('details.pick summary').first().click();
    },
    press: (page) => page.locator('input[name="force"]').first().click(),
  },
];

/**
 * How long a press waits for its paint on the built site (`dist`), on a processor slowed 4 times: what browsers call the
 * duration of an event, which they round to 8 ms. Each the middle of five.
 */
export async function benchInteraction(): Promise<Figure[]> {
  const { address: host, stop } = await serve(resolve('dist'));
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const figures: Figure[] = [];
    for (const act of ACTS) {
      const times: number[] = [];
      for (let i = 0; i < TIMES; i++) times.push(await measured(browser, host, act));
      times.sort((a, b) => a - b);
      const what = `${act.what}, processor slowed ${SLOWED} times: from press to paint`;
      figures.push({ what, value: times[TIMES >> 1] ?? NaN, unit: 'ms', budget: '≤ 50 ms' });
    }
    return figures;
  } finally {
    await browser.close();
    await stop();
  }
}

/** The longest event of a press, in milliseconds; 0 where each took less than browsers tell, 16. */
async function measured(browser: Browser, host: string, { ready, press }: Act): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await ready(page, host);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.evaluate(watchEvents);
  await press(page);
  const longest = await page.evaluate(longestEvent);
  await page.close();
  return longest;
}

/** Runs in the browser. */
function watchEvents(): void {
  const took: number[] = [];
  Object.assign(globalThis, { took });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) took.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** Runs in the browser, once what was pressed has been painted and told. */
async function longestEvent(): Promise<number> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let i = 0; i < 20; i++) await frame();
  return Math.max(0, ...(globalThis as unknown as { took: number[] }).took);
}
