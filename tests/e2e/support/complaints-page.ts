import type { Locator, Page } from 'playwright/test';

/** The questions and the routes of complaints, by the words that a reader goes by. */
export class ComplaintsPage {
  readonly page: Page;
  readonly main: Locator;
  readonly force: Locator;
  readonly told: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.force = page.getByLabel('Your police force');
    this.told = page.getByRole('status');
  }

  async open(route?: string, force?: string): Promise<void> {
    const asked = force === undefined ? '' : `?force=${force}`;
    await this.page.goto(`/complaints/${route === undefined ? '' : `${route}/`}${asked}`);
  }

  /** Answer the question that is asked. */
  async answer(question: string, words: string): Promise<void> {
    await this.question(question).getByRole('link', { name: words }).click();
  }

  question(words: string): Locator {
    return this.page.getByRole('region', { name: words, exact: true });
  }

  /** One step of a route, by its heading. */
  step(name: string): Locator {
    return this.page.getByRole('article', { name });
  }

  /** One step, unfolded as a reader may. */
  async unfolded(name: string): Promise<Locator> {
    const step = this.step(name);
    if ((await step.locator('details').first().getAttribute('open')) === null)
      await step.getByRole('heading', { name }).click();
    return step;
  }
}

/** Every route, as the site's own file lists them. */
export async function routeIds(page: Page): Promise<string[]> {
  const response = await page.request.get('/data/v1/complaint-routes.json');
  const file = (await response.json()) as { routes: { id: string }[] };
  return file.routes.map(({ id }) => id);
}
