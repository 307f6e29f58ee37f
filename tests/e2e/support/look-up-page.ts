import type { Locator, Page } from 'playwright/test';

/** The home page's look-up, by the words that a reader goes by. */
export class LookUpPage {
  readonly page: Page;
  readonly field: Locator;
  readonly button: Locator;
  readonly error: Locator;
  readonly status: Locator;
  /** The answer: a region named by its heading. */
  readonly answer: Locator;
  readonly heading: Locator;

  constructor(page: Page) {
    const main = page.getByRole('main');
    this.page = page;
    this.field = main.getByLabel('Postcode');
    this.button = main.getByRole('button', { name: 'Find' });
    this.error = main.getByRole('alert');
    this.status = main.getByRole('status');
    this.answer = page.locator('#your-area');
    this.heading = this.answer.getByRole('heading', { level: 2 });
  }

  async open(): Promise<void> {
    await this.page.goto('/');
  }

  async find(postcode: string): Promise<void> {
    await this.field.fill(postcode);
    await this.button.click();
  }

  /** Open the page and look up in one go. */
  async openAndFind(postcode: string): Promise<void> {
    await this.open();
    await this.find(postcode);
  }

  link(name: string | RegExp): Locator {
    return this.answer.getByRole('link', { name, exact: true });
  }
}
