import type { Page } from 'playwright/test';
import { expect, test } from './support/test.ts';

/** The page outside that the way out leads to, answered here: no test leaves this machine. */
async function weather(page: Page): Promise<void> {
  await page.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><p>Cloudy' }),
  );
}

test.beforeEach(async ({ page, faults }) => {
  faults.expect(/^other origin: https:\/\/www\.bbc\.co\.uk\//);
  await weather(page);
  await page.goto('/services/');
  await page.goto('/services/support/');
});

test('one press leaves, and Back does not return', async ({ page }) => {
  await page.getByRole('link', { name: 'Leave this page' }).click();
  await expect(page).toHaveTitle('Weather');
  await page.goBack();
  await expect(page).toHaveURL(/\/services\/$/);
});

test('Escape three times leaves; twice, or with another key between, stays', async ({ page }) => {
  for (const key of ['Escape', 'Escape', 'a', 'Escape']) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { level: 1, name: 'Support' })).toBeVisible();
  for (const key of ['a', 'Escape', 'Escape', 'Escape']) await page.keyboard.press(key);
  await expect(page).toHaveTitle('Weather');
});

test('the way out comes first by keyboard in the content, and stays in sight; the title says nothing of the matter', async ({
  page,
}) => {
  await expect(page).toHaveTitle(/^Support · /);
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const leave = page.getByRole('link', { name: 'Leave this page' });
  await expect(leave).toBeFocused();
  await page.mouse.wheel(0, 2000);
  await expect(leave).toBeInViewport();
});

test('the page about the right to ask has the way out too', async ({ page }) => {
  await page.goto('/standards/right-to-ask/');
  await expect(page).toHaveTitle(/^The right to ask · /);
  await page.getByRole('link', { name: 'Leave this page' }).click();
  await expect(page).toHaveTitle('Weather');
});
