import { expect, test } from './support/test.ts';
import { unfold } from './support/unfolded.ts';

test('the team’s page says who, how, and what we do not know', async ({ page }) => {
  await page.goto('/forces/merseyside/B1/');
  // Nothing of this team's own is known, so the page does not promise to reach it.
  const reach = page.getByRole('region', { name: 'Reach the police here' });
  await expect(reach.getByRole('link', { name: '999', exact: true })).toBeVisible();
  await expect(reach.getByRole('link', { name: '101', exact: true })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main).toContainText('Names of officers, priorities and meetings are not known to us.');
  await expect(main.getByRole('link', { name: /who oversees it/ })).toHaveAttribute(
    'href',
    '/forces/merseyside/',
  );
  await expect(page.getByRole('img', { name: /Map of the patch/ })).toBeVisible();
  await page.goto('/forces/merseyside/A1/');
  await expect(page.getByRole('navigation', { name: 'Where you are' })).toContainText(
    'Madeup Local Policing Area',
  );
});

test('the team’s crimes of the months add up to the total, and incidents stand apart', async ({ page }) => {
  await page.goto('/forces/merseyside/B1/');
  await page.getByText('Show the numbers').first().click();
  const table = page.getByRole('table', { name: /Month by month/ });
  const column = async (index: number) =>
    (await table.locator(`tbody tr td:nth-child(${index})`).allTextContents()).map((text) =>
      Number(text.replace(',', '')),
    );
  const total = async (index: number) =>
    Number((await table.locator(`tfoot td:nth-child(${index})`).innerText()).replace(',', ''));
  for (const index of [2, 3]) {
    const counts = await column(index);
    expect(counts).toHaveLength(12);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await total(index));
  }
});

test('Greater Manchester: no figures, the reason, and never a nought', async ({ page }) => {
  await page.goto('/forces/greater-manchester/');
  const crime = page.getByRole('region', { name: 'Crime figures: not known' });
  await expect(crime).toContainText('Not published: January to December 2025.');
  await expect(crime).toContainText('in the test country');
  await expect(crime.getByRole('table')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Has it risen?' })).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText(/\b0 crimes|\b0\.0\b/);
  await expect(page.getByRole('region', { name: 'Reach the force' })).toContainText(
    'Mayor of Greater Manchester',
  );
  await expect(page.getByRole('link', { name: 'Madeup greater-manchester', exact: true })).toBeVisible();
});

test('a partnership whose force publishes nothing does not pass others’ reports off as its crime', async ({
  page,
}) => {
  await page.goto('/partnerships/madeup-greater-manchester/');
  await expect(page.getByRole('heading', { name: 'Crime figures: not known' })).toBeVisible();
  await expect(
    page.getByText(/\d+ other forces? reported \d+ crimes here\. That is not how much crime there was/),
  ).toBeVisible();
});

test('a force with some months missing has gaps, not noughts, and no rate', async ({ page }) => {
  await page.goto('/forces/kent/');
  await unfold(page);
  const table = page.getByRole('table', { name: /Month by month/ });
  await expect(table.getByRole('row', { name: /^May/ })).toHaveText(/May\s*no figures\s*no figures/);
  await expect(page.getByText('No rate per 1,000 residents')).toBeVisible();
  await expect(page.getByText(/came without a place on the map/)).toBeVisible();
});

test('a mark beside a contact opens where it was read, and the foot of the page lists all that is cited', async ({
  page,
}) => {
  await page.goto('/forces/northumbria/');
  const mark = page.getByRole('region', { name: 'Reach the force' }).locator('.cite').last();
  const source = mark.getByRole('link');
  await expect(source).toBeHidden();
  await mark.locator('summary').press('Enter');
  await expect(mark).toContainText(/(?:Checked on|Read in a copy,) \d+ \w+ \d{4}/);
  const hrefs = (place: string) =>
    page
      .locator(`${place} a[href*="/sources/"][href*="#"]`)
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const listed = await hrefs('.page-sources');
  expect(listed.length).toBe(new Set(listed).size);
  expect(listed).toEqual(expect.arrayContaining(await hrefs(':is(.cite, .source-line)')));
  const anchor = (await source.getAttribute('href')) ?? '';
  await source.click();
  await expect(page).toHaveURL(/\/sources\/[^/]+\/#/);
  await expect(page.locator(anchor.replace(/^[^#]*/, ''))).toBeVisible();
});

test('files of a force that the release has nothing for are not there, and those of another are', async ({
  page,
}) => {
  for (const name of ['teams', 'decisions', 'stop-and-search']) {
    expect((await page.request.get(`/data/v1/${name}/kent.json`)).status(), name).toBe(404);
    expect((await page.request.get(`/data/v1/${name}/merseyside.json`)).status(), name).toBe(200);
    expect((await page.request.get(`/data/v1/schemas/${name}.json`)).status(), name).toBe(200);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader in ZZ1 finds their team in a list', async ({ page }) => {
    await page.goto('/postcodes/');
    await page.getByRole('heading', { name: 'ZZ' }).click();
    await page.getByRole('link', { name: 'ZZ1', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who polices ZZ1');
    await expect(page.getByText('have the same answer')).toBeVisible();
    await page.getByRole('link', { name: 'Madeup Community Police Team – Patch One' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Madeup Community Police Team – Patch One',
    );
  });

  test('an outcode of several places says how to read its lists', async ({ page }) => {
    await page.goto('/postcodes/ZZ5/');
    await expect(page.getByText('A line such as “1AA to 1BD” means every postcode in use')).toBeVisible();
  });

  test('a reader in Scotland is told where to go', async ({ page }) => {
    await page.goto('/postcodes/ZZ7/');
    await expect(page.getByRole('heading', { name: 'Police Scotland' })).toBeVisible();
  });

  test('the menu opens, and the switch that would do nothing is not there', async ({ page }) => {
    await page.goto('/about/');
    await page.locator('summary', { hasText: 'Menu' }).click();
    await expect(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Forces' }),
    ).toBeVisible();
    await expect(page.getByRole('group', { name: 'Colours' })).toBeHidden();
  });
});

test('the site has its headers for hosts, and says how to tell of a security fault, until when', async ({
  request,
}) => {
  const headers = await request.get('/_headers');
  expect(await headers.text()).toContain("Content-Security-Policy: frame-ancestors 'none'");
  const security = await (await request.get('/.well-known/security.txt')).text();
  const [, expires = ''] = /^Expires: (\S+)$/m.exec(security) ?? [];
  const days = (Date.parse(expires) - Date.parse('2026-11-21')) / 86_400_000;
  expect(days).toBe(180);
});
