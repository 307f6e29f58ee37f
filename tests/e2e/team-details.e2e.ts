import { sheets } from './support/checks.ts';
import { expect, test } from './support/test.ts';

/* What the release of the test country has of teams, decisions, and stop and search. */

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime('2026-11-25T12:00:00Z');
});

const TEAM = '/forces/merseyside/A1/';
/** Of this team the force publishes nothing but that there is nothing. */
const BARE_TEAM = '/forces/merseyside/A2/';

test('by keyboard, from writing to the team to searches month by month', async ({ page }) => {
  await page.goto(TEAM);
  await page.getByRole('link', { name: /^made-up\.neighbourhood/ }).focus();
  const reached: string[] = [];
  const calendar = page.getByRole('link', { name: 'Add these to your calendar' });
  while (!(await calendar.evaluate((link) => link === document.activeElement)) && reached.length < 20) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
  }
  expect(reached).toContain('person@team.example');
  expect(reached.at(-1)).toBe('Add these to your calendar');
  const searches = page.getByRole('region', { name: 'Stop and search' });
  await searches.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await searches.locator('.by-month summary').focus();
  await page.keyboard.press('Enter');
  await expect(searches.getByRole('row', { name: 'December 2025 7' })).toBeVisible();
  const file = searches.getByRole('link', { name: /whole force’s area/ });
  for (let i = 0; i < 6 && !(await file.evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(file).toBeFocused();
});

test('a meeting is left out once it is over, however old the page', async ({ page }) => {
  const meeting = page.getByText('Made-up meeting');
  await page.clock.setFixedTime('2026-12-01T22:00:00Z');
  await page.goto(TEAM);
  await expect(meeting).toBeVisible();
  await page.clock.setFixedTime('2026-12-02T00:30:00Z');
  await page.reload();
  await expect(meeting).toBeHidden();
  await expect(page.getByRole('link', { name: 'Add these to your calendar' })).toBeHidden();
  await expect(page.getByText('Those that we know of are over.')).toBeVisible();
});

test('a team’s page prints on three sides of A4 with all that there is of it, on two where that is less', async ({
  page,
}) => {
  await page.goto('/forces/lancashire/L1/');
  expect(await sheets(page)).toBe(2);
  await page.goto(TEAM);
  expect(await sheets(page)).toBeLessThanOrEqual(3);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the people, priorities, meetings and their calendar, and every table are there', async ({ page }) => {
    await page.goto(TEAM);
    const main = page.getByRole('main');
    for (const words of ['Made-up Person', 'Made-up speeding', 'Made-up meeting', 'Made-up Police Station'])
      await expect(main.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
    const href = await page.getByRole('link', { name: 'Add these to your calendar' }).getAttribute('href');
    const calendar = await page.request.get(href ?? '');
    expect(await calendar.text()).toContain('SUMMARY:Made-up meeting');
    for (const summary of await main.getByText('Show the numbers').all()) await summary.click();
    await main.getByText('Decisions month by month').click();
    await expect(main.getByRole('row', { name: 'November 2025 3' })).toBeVisible();
  });

  test('a list that is not in the release leads to the force’s own site', async ({ page }) => {
    await page.goto(BARE_TEAM);
    await expect(page.getByText('Priorities are not known to us.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Merseyside Police’s own site' })).toBeVisible();
  });
});
