import { sheets } from './support/checks.ts';
import { expect, test } from './support/test.ts';
import { StandardsPage } from './support/standards-page.ts';
import { unfold } from './support/unfolded.ts';

// The test build is for 21 November 2026.

test('someone whose burglary report went quiet finds what they are owed, by whom and by when', async ({
  page,
}) => {
  const standards = new StandardsPage(page);
  await standards.open();
  await page.getByRole('link', { name: 'I reported a crime' }).click();
  const reported = standards.situation('I reported a crime');
  await expect(reported).toBeInViewport();
  await expect(reported).toContainText('you are told within five working days, with reasons');
  await reported.getByText(/\d+ more things? that you are owed/).click();
  await reported.getByRole('link', { name: 'To be told how the case goes' }).click();
  await expect(page).toHaveURL(/\/standards\/victims-code\/#right-6$/);
  const right = standards.point(/^6\. To be told how the case goes/);
  await expect(right).toContainText('At most 5 working days');
  await expect(right).toContainText('Owed by: The police. To: Victims of crime.');
  await expect(right).toContainText('Code');
  await expect(right).toContainText(
    "To quote it: the Victims' Code (2021), right 6, “To be told how the case goes”",
  );
  await right.getByText('How to use it, and to quote it').click();
  await right.getByRole('link', { name: 'How to complain: the Victims’ Code' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'I am a victim and was not told, helped or kept informed',
  );
});

test('someone with four reports learns that three are enough; what has ended is in no situation, but listed below', async ({
  page,
}) => {
  const standards = new StandardsPage(page);
  await standards.open();
  const neighbours = standards.situation('Neighbours from hell');
  await expect(neighbours).toContainText('It may not ask for more than three');
  await expect(neighbours.getByText('Law').first()).toBeVisible();
  const shown = page.locator('section[aria-labelledby$="-title"]');
  await expect(shown).toHaveCount(8);
  for (const name of ['The Policing Pledge', 'Response times announced', 'The first Victims']) {
    for (const section of await shown.all()) await expect(section).not.toContainText(name);
  }
  const all = standards.situation('All standards');
  const after = (heading: string) =>
    all
      .locator('details')
      .filter({ has: page.locator('summary', { hasText: new RegExp(`^${heading} \\(`) }) });
  await expect(after('In force')).toContainText('The Neighbourhood Policing Guarantee');
  await expect(after('Announced')).toContainText('Response times announced in 2026');
  await expect(after('History: not in force')).toContainText('The Policing Pledge');
  await expect(after('In force')).not.toContainText('Policing Pledge');
});

test('the announced response times say that they cannot be relied on', async ({ page }) => {
  const standards = new StandardsPage(page);
  await standards.open('response-times-2026');
  await expect(standards.main).toContainText('Announced, not in force.');
  await expect(standards.main).toContainText('Do not quote them as a right');
});

test('without JavaScript nothing is lost', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  const standards = new StandardsPage(page);
  for (const path of [
    '/standards/',
    '/standards/policing-pledge/',
    '/standards/victims-code/',
    '/services/',
  ]) {
    await page.goto(path);
    await expect(standards.main.locator('[hidden]')).toHaveCount(0);
  }
  await page.goto('/services/support/');
  await expect(page.getByRole('link', { name: 'Leave this page' })).toHaveAttribute('href', /^https:/);
  await context.close();
});

test('an address that names a service opens the folds around it', async ({ page }) => {
  await page.goto('/search/');
  const local = page.locator('a[href^="/services/#asb-"]').last();
  const address = (await local.getAttribute('href')) ?? '';
  await page.goto(address);
  const service = page.locator(address.replace('/services/', ''));
  await expect(service).toBeInViewport();
  await page.goto('/services/');
  await expect(service).toBeHidden();
});

test('each page of standards prints on two A4 sheets at most', async ({ page }) => {
  test.slow();
  const standards = new StandardsPage(page);
  const frameworks = [
    undefined,
    'policing-pledge',
    'victims-code',
    'neighbourhood-policing-guarantee',
    'asb-case-review',
    'stop-and-search',
    'asb-minimum-standards',
    'neighbourhood-policing-guidelines',
  ];
  for (const framework of frameworks) {
    await standards.open(framework);
    expect(await sheets(page), framework ?? 'all').toBeLessThanOrEqual(2);
  }
});

test('the Pledge says that it is history, with each of its ten points beside what there is today', async ({
  page,
}) => {
  const standards = new StandardsPage(page);
  await standards.open('policing-pledge');
  await expect(page.getByRole('main')).toContainText(
    'Not in force. In force from 31 December 2008 to 29 June 2010.',
  );
  await expect(page.getByRole('main')).toContainText('You cannot hold anyone to it today.');
  await expect(page.getByRole('article')).toHaveCount(10);
  const reply = standards.point(/^4\. A reply in 24 hours/);
  await expect(reply).toContainText('At most 24 hours');
  await expect(reply).toContainText('Weaker');
  await expect(reply.getByRole('link', { name: 'A reply in 72 hours' })).toHaveAttribute(
    'href',
    '/standards/neighbourhood-policing-guarantee/#reply-in-72-hours',
  );
  await expect(standards.point(/^6\. When it is not an emergency/)).toContainText('Gone');
  // What could not be confirmed is said, with no number in its place.
  const updates = standards.point(/^8\. What happens near you/);
  await expect(updates).toContainText('could not be confirmed');
  await expect(updates).not.toContainText('At least every');
  await expect(standards.point(/^9\. Victims kept informed/)).toContainText('could not be confirmed');
  const counts = await page.locator('.relation-counts li').allTextContents();
  const total = counts.map((text) => Number(/\d+/.exec(text)?.[0])).reduce((a, b) => a + b, 0);
  expect(total).toBe(10);
});

test('an anchor leads to its point, and the inspection of 2009 gives a grade for all 43 forces', async ({
  page,
}) => {
  await page.goto('/standards/policing-pledge/#emergencies');
  await expect(new StandardsPage(page).point(/^5\. Emergencies/)).toBeInViewport();
  const inspection = page.getByRole('region', { name: 'What inspectors found in each force' });
  await unfold(page);
  await expect(inspection.getByRole('heading', { name: 'Good: 8 forces' })).toBeVisible();
  await expect(inspection.getByRole('heading', { name: 'Fair: 33 forces' })).toBeVisible();
  await expect(inspection.getByRole('heading', { name: 'Poor: 2 forces' })).toBeVisible();
  await expect(inspection.locator('.columns a')).toHaveCount(43);
});
