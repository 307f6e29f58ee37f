import type { Locator, Page } from 'playwright/test';

/** The crime map with its controls and list, by the words that a reader goes by. */
export class CrimeMapPage {
  readonly page: Page;
  readonly main: Locator;
  readonly title: Locator;
  readonly shown: Locator;
  readonly crumbs: Locator;
  readonly list: Locator;
  readonly rows: Locator;
  readonly frame: Locator;
  readonly legend: Locator;
  readonly cursor: Locator;
  readonly panel: Locator;
  readonly sheet: Locator;
  readonly chips: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.title = this.main.locator('#map-title');
    this.shown = this.main.locator('[data-shown]');
    this.crumbs = page.getByRole('navigation', { name: 'Where you are on the map' });
    this.list = this.main.locator('.map-list');
    this.rows = this.list.locator('tbody > tr:not(.map-opened)');
    this.frame = this.main.locator('.map-box');
    this.legend = this.main.locator('.map-legend');
    this.cursor = this.main.locator('.map-cursor');
    this.panel = this.main.locator('.map-panel');
    this.sheet = this.main.locator('.map-sheet');
    this.chips = this.main.locator('.map-chips');
  }

  /** Opens a view and waits for its list. `hash` as it stands in the address, without "#". */
  async open(hash = ''): Promise<void> {
    await this.page.goto(hash === '' ? '/crime-map/' : `/crime-map/#${hash}`);
    await this.rows.first().waitFor();
  }

  /** Waits until the map itself is drawn. */
  async drawn(): Promise<void> {
    await this.frame.locator('.map-land').first().waitFor({ state: 'attached' });
  }

  row(name: string | RegExp): Locator {
    return this.rows.filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  /** Opens the sheet that everything is chosen in, and gives one part of it. */
  async openSheet(part: 'near' | 'months' | 'what' | 'outcomes'): Promise<Locator> {
    // Inside another page it comes with the map.
    const opener = this.main.getByRole('button', {
      name: part === 'near' ? 'Near me' : 'Choose what is shown',
    });
    await opener.waitFor();
    if (!(await this.sheet.isVisible())) await opener.click();
    return this.sheet.locator(`[data-part="${part}"]`);
  }

  async closeSheet(): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Done' }).click();
  }

  /** What is shown, as it stands above the map. */
  chip(name: string): Locator {
    return this.chips.getByRole('button', { name: `${name}: show it no longer`, exact: true });
  }

  month(label: 'From' | 'To'): Locator {
    return this.sheet.getByRole('combobox', { name: label, exact: true });
  }
}
