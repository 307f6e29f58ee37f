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
  readonly controls: Locator;

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
    this.panel = this.main.getByRole('dialog');
    this.controls = this.main.locator('.map-controls');
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

  /** Opens the controls, which a phone keeps folded. */
  async unfold(): Promise<void> {
    // Inside another page they come with the map.
    await this.controls.waitFor();
    const summary = this.controls.locator('> summary');
    if (await summary.isVisible()) await summary.click();
  }

  /** One of the choices that fold out, by the words on it. */
  fold(name: 'What' | 'What came of it' | 'Near my postcode'): Locator {
    return this.controls.locator('.map-fold', {
      has: this.page.locator('.map-fold-name').getByText(name, { exact: true }),
    });
  }

  async openFold(name: Parameters<CrimeMapPage['fold']>[0]): Promise<Locator> {
    await this.unfold();
    await this.fold(name).locator('> summary').click();
    return this.fold(name);
  }

  month(label: 'From' | 'To'): Locator {
    return this.controls.getByRole('combobox', { name: label, exact: true });
  }
}
