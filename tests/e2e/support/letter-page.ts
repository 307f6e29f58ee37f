import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';

/** The letter builder, by the words that a reader goes by. */
export class LetterPage {
  readonly page: Page;
  readonly text: Locator;
  readonly where: Locator;
  readonly force: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.locator('[data-part="text"]');
    this.where = page.locator('[data-part="where"]');
    this.force = page.getByLabel('Which police force?');
  }

  async open(letter?: string): Promise<void> {
    await this.page.clock.setFixedTime('2026-03-10T12:00:00Z');
    await this.page.goto(`/complaints/letter/${letter === undefined ? '' : `?letter=${letter}`}`);
  }

  async typeDate(question: string | RegExp, day: string, month: string, year: string): Promise<void> {
    const group = this.page.getByRole('group', { name: question });
    await group.getByLabel('Day').fill(day);
    await group.getByLabel('Month').fill(month);
    await group.getByLabel('Year').fill(year);
  }

  async saved(button: string): Promise<Buffer> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button }).click(),
    ]);
    return readFile(await download.path());
  }
}
