import type { Locator, Page } from 'playwright/test';

/** The pages about standards, by the words that a reader goes by. */
export class StandardsPage {
  readonly page: Page;
  readonly main: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
  }

  async open(framework?: string): Promise<void> {
    await this.page.goto(framework === undefined ? '/standards/' : `/standards/${framework}/`);
  }

  /** What has happened to the reader, as a part of the page. */
  situation(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** One point on a framework's page, by its heading. */
  point(name: string | RegExp): Locator {
    return this.page.getByRole('article', { name });
  }
}
