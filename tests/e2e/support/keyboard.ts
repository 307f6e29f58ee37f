import { expect, type Locator, type Page } from 'playwright/test';

/** Where the keyboard stands: how it is drawn, and where on the page it lies, in pixels from the page's top. */
interface Stop {
  what: string;
  marked: boolean;
  seen: boolean;
  top: number;
  bottom: number;
  left: number;
  /** Stays in its place while the page moves under it, or lies over the page: no place in its order. */
  floats: boolean;
}

/** Somebody without a mouse: goes on by Tab alone, and at every stop sees where they are. */
export class Keyboard {
  readonly page: Page;
  #last: Stop | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tab to it; each stop on the way is marked, within the screen and no higher up the page than the one before. */
  async to(target: Locator, most = 120): Promise<void> {
    for (let press = 0; press < most; press++) {
      await this.page.keyboard.press('Tab');
      await this.look();
      if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement))) return;
    }
    throw new Error(`${target.toString()} is not reached by ${most} presses of Tab`);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** What is pressed next may lie anywhere: on another page, or where a script takes the reader. */
  async arriveAt(place: Locator): Promise<void> {
    await expect(place).toBeFocused();
    this.#last = null;
  }

  /** On a page just opened the keyboard stands before everything. */
  async begin(heading: Locator): Promise<void> {
    await expect(heading).toBeVisible();
    this.#last = null;
  }

  private async look(): Promise<void> {
    const stop = await this.page.evaluate(stand);
    if (stop === null) return;
    expect(stop, `${stop.what} shows that the keyboard stands at it`).toMatchObject({
      marked: true,
      seen: true,
    });
    const before = this.#last;
    if (before && !before.floats && !stop.floats)
      expect(
        stop.bottom > before.top || stop.left > before.left,
        `${stop.what} comes after ${before.what} in reading order, too`,
      ).toBe(true);
    this.#last = stop;
  }
}

/** Runs in the page. Null while the keyboard stands at nothing. */
function stand(): Stop | null {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const { outlineStyle, outlineWidth, borderTopWidth } = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const floats = (one: Element | null): boolean =>
    one !== null &&
    (['absolute', 'fixed', 'sticky'].includes(getComputedStyle(one).position) || floats(one.parentElement));
  return {
    what: `“${(at.getAttribute('aria-label') ?? at.textContent).trim().slice(0, 50)}” (${at.localName})`,
    marked:
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
      Number.parseFloat(borderTopWidth) >= 3,
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    top: box.top + scrollY,
    bottom: box.bottom + scrollY,
    left: box.left,
    floats: floats(at),
  };
}
