import { expect, test } from './support/test.ts';

for (const path of ['/forces/kent/', '/partnerships/madeup-westshire/']) {
  test(`${path} is short on a phone, and all of it can be opened`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height / 844).toBeLessThan(8.5);
    const compared = page.getByRole('heading', { name: 'How it compares' });
    await expect(compared).toBeHidden();
    await page.getByText('Has it risen? Each kind by month').click();
    await expect(compared).toBeVisible();
    for (const link of await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').all())
      await expect(page.locator((await link.getAttribute('href')) ?? '')).toBeVisible();
  });
}

test.describe('a force’s teams, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('are in folds that a press opens, and lead to their pages', async ({ page }) => {
    await page.goto('/forces/merseyside/');
    const teams = page.getByRole('region', { name: 'Neighbourhood teams' });
    await expect(teams).toContainText('6 teams, by the part of the force');
    const link = teams.getByRole('link', { name: 'Madeup Team B1' });
    await expect(link).toBeHidden();
    await teams.getByText('Other teams').click();
    await link.click();
    await expect(page).toHaveURL(/\/forces\/merseyside\/B1\/$/);
  });

  test('are by council where the force has no units', async ({ page }) => {
    await page.goto('/forces/north-wales/');
    const teams = page.getByRole('region', { name: 'Neighbourhood teams' });
    await expect(teams).toContainText('4 teams, by council');
    await teams.getByText('Madeup Gwynfa Council (4)').click();
    await expect(teams.getByRole('link', { name: 'Madeup Team W1' })).toBeVisible();
  });

  test('are a list of names with its day where no patch is known, and each ward has its answer', async ({
    page,
  }) => {
    await page.goto('/forces/cheshire/');
    const teams = page.getByRole('region', { name: 'Neighbourhood teams' });
    await expect(teams).toContainText('not which streets each one covers');
    await teams.getByText('All 3 teams by name').click();
    await expect(teams.getByText('Madeup Listed Rural')).toBeVisible();
    await expect(teams).toContainText('As the police listed them on 9 March 2026.');
    await teams.getByText('Madeup Saltshire Council (2)').click();
    await expect(teams.getByRole('link', { name: 'Madeup Saltshire South' })).toHaveAttribute(
      'href',
      /\/#ward=cheshire\/E05\d+$/,
    );
  });

  test('are all on paper', async ({ page }) => {
    await page.goto('/forces/merseyside/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Madeup Team B1', { exact: true })).toBeVisible();
  });
});
