import { defineConfig } from 'playwright/test';

const chromium = process.env['CHROMIUM_PATH'];

/** Browser tests run on a test build in dist-test, each worker serving it to itself; see tests/e2e/support. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  // Browser tests wait more than they work.
  workers: '150%',
  forbidOnly: true,
  retries: 0,
  timeout: 30_000,
  reporter: [['list'], ['./tests/e2e/support/asserted.ts']],
  use: {
    // A cheap phone first.
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
});
