import { type BrowserContext, expect, test as base } from 'playwright/test';
import { LookUpPage } from './look-up-page.ts';
import { serve } from './serve.ts';

/** What went wrong in the browser while a test ran. A test says beforehand which of it belongs to its case. */
export class Faults {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];

  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  watch(context: BrowserContext, site: string): void {
    context.on('console', (message) => {
      if (message.type() === 'error')
        this.#seen.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.#seen.push(`page: ${error.error().message}`));
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // Given up by the page itself, or by leaving it.
      if (why !== 'net::ERR_ABORTED') this.#seen.push(`failed: ${request.url()} ${why}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) this.#seen.push(`${response.status()}: ${response.url()}`);
    });
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== site) this.#seen.push(`other origin: ${request.url()}`);
    });
  }

  unexpected(): string[] {
    return this.#seen.filter((fault) => !this.#expected.some((pattern) => pattern.test(fault)));
  }
}

/** Every browser test: a test build, served; and a failure for any fault that the test did not expect. */
export const test = base.extend<{ faults: Faults; lookUp: LookUpPage }, { site: string }>({
  site: [
    // Playwright wants what a fixture needs written out, nothing included.
    async ({}, use) => {
      const { address, stop } = await serve();
      await use(address);
      await stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => {
    await use(site);
  },
  faults: [
    async ({ context, site }, use) => {
      const faults = new Faults();
      faults.watch(context, site);
      await use(faults);
      expect(faults.unexpected()).toEqual([]);
    },
    { auto: true },
  ],
  lookUp: async ({ page }, use) => {
    await use(new LookUpPage(page));
  },
});

export { expect };
