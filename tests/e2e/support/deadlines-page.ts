import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';

/** The deadline calculator, by the words that a reader goes by. */
export class DeadlinesPage {
  readonly page: Page;
  readonly result: Locator;
  readonly error: Locator;
  /** The choice of what has happened. */
  readonly clock: Locator;

  constructor(page: Page) {
    this.page = page;
    this.result = page.locator('[data-part="result"]');
    this.clock = page.getByLabel('What has happened?');
    this.error = page.locator('main form [role="alert"]:not(:empty)');
  }

  async open(query = '', today = '2026-03-10'): Promise<void> {
    await this.page.clock.setFixedTime(`${today}T12:00:00Z`);
    await this.page.goto(`/complaints/deadlines/${query}`);
  }

  async choose(words: string): Promise<void> {
    await this.clock.selectOption({ label: words });
  }

  async type(day: string, month: string, year: string): Promise<void> {
    await this.field('Day').fill(day);
    await this.field('Month').fill(month);
    await this.field('Year').fill(year);
  }

  field(name: 'Day' | 'Month' | 'Year'): Locator {
    return this.page.getByRole('group', { name: 'Which date?' }).getByLabel(name);
  }

  async ask(): Promise<void> {
    await this.page.getByRole('button', { name: 'Work it out' }).click();
  }

  /** The dates of one time limit in the result. */
  dates(limit: string | RegExp): Locator {
    return this.result.getByRole('article').filter({ hasText: limit }).locator('[data-part="dates"]');
  }

  /** The calendar file, with its folded lines joined. */
  async calendar(): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: 'Add to your calendar' }).click(),
    ]);
    return (await readFile(await download.path(), 'utf8')).replaceAll('\r\n ', '');
  }
}
