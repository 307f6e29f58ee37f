import type { Locator, Page } from 'playwright/test';

/** The figures of an area's page, by the words that a reader goes by. */
export class FiguresPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A part of the figures, by its heading. */
  part(heading: string): Locator {
    return this.page.getByRole('region', { name: heading, exact: true });
  }

  /** Open a folded table and give what is in it. */
  async open(summary: string): Promise<Locator> {
    // The innermost: tables lie in parts of the page that open too.
    const details = this.page.locator('summary', { hasText: summary }).locator('xpath=..');
    await details.locator('> summary').click();
    return details;
  }
}
