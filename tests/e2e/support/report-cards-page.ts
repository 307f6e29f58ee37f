import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';

/** The pages of report cards, by the words that a reader goes by. */
export class ReportCardsPage {
  readonly page: Page;
  readonly table: Locator;
  readonly rows: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.locator('.grade-scroll table').first();
    this.rows = this.table.locator('tbody tr:not(.group)');
    this.status = page.locator('main').getByRole('status').first();
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/report-cards/${query}`);
  }

  async openCompare(query = ''): Promise<void> {
    await this.page.goto(`/report-cards/compare/${query}`);
  }

  /** The controls lie folded on a phone. */
  async unfold(name: string | RegExp): Promise<void> {
    const fold = this.page.locator('main details', { has: this.page.locator('summary', { hasText: name }) });
    if (!(await fold.evaluate((details: HTMLDetailsElement) => details.open)))
      await fold.locator('summary').click();
  }

  /** Names of the forces shown, in order. */
  async forces(): Promise<string[]> {
    const names = await this.rows.locator('th').allTextContents();
    return names.map((name) => name.trim());
  }

  /** The words of one column, in order. */
  async column(name: string): Promise<string[]> {
    const heads = await this.table.locator('thead th').allTextContents();
    const index = heads.findIndex((head) => head.trim().startsWith(name));
    const cells = await this.rows.locator(`> :nth-child(${String(index + 1)})`).allTextContents();
    return cells.map((cell) => cell.replace(/†.*$/s, '').trim());
  }

  /** Names of the forces that stand as columns, in order. */
  async columns(): Promise<string[]> {
    const names = await this.table.locator('thead th').allTextContents();
    return names.slice(1).map((name) => name.trim());
  }

  /** The words of one row of items, force by force. */
  async line(item: string): Promise<string[]> {
    const row = this.rows.filter({ has: this.page.getByRole('button', { name: item, exact: true }) });
    const cells = await row.locator('td').allTextContents();
    return cells.map((cell) => cell.replace(/†.*$/s, '').trim());
  }

  sort(column: string): Locator {
    return this.table.getByRole('button', { name: column });
  }

  /** What a button saves, as text. */
  async saved(button: string): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button }).click(),
    ]);
    return readFile(await download.path(), 'latin1');
  }
}
