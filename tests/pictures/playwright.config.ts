import { defineConfig } from 'playwright/test';
import everyTest from '../../playwright.config.ts';

/** Pictures of pages; see pages.pictures.ts. By itself, for an edit of the content changes them as it should. */
export default defineConfig({
  ...everyTest,
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../../test-results/pictures',
  reporter: [['list'], ['../e2e/support/asserted.ts']],
});
