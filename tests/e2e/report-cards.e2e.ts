import { ReportCardsPage } from './support/report-cards-page.ts';
import { expect, test } from './support/test.ts';

const scale = ['Outstanding', 'Good', 'Adequate', 'Requires improvement', 'Inadequate', 'Not found'];

test('a reader sorts by a grade, best first and then worst first, and not found stays last', async ({
  page,
}) => {
  const cards = new ReportCardsPage(page);
  await cards.open();
  for (const order of [scale, [...scale.slice(0, 5).reverse(), 'Not found']]) {
    await cards.sort('Investigating crime').click();
    const shown = await cards.column('Investigating crime');
    expect(shown).toEqual([...shown].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  }
  await expect(page.locator('th[aria-sort="descending"]')).toHaveText(/Investigating crime/);
});

test('a reader groups and filters, and the address leads somebody else to the same view', async ({
  page,
  context,
}) => {
  const cards = new ReportCardsPage(page);
  await cards.open();
  await cards.unfold('Arrange the table');
  await page.getByLabel('Group by').selectOption('Region');
  await page.getByLabel('Grade in').selectOption('Responding to the public');
  await page.getByLabel('Grade', { exact: true }).selectOption('Inadequate');
  await expect(cards.status).toContainText('of 43 forces shown');
  const shown = await cards.forces();
  expect(new Set(await cards.column('Responding to the public'))).toEqual(new Set(['Inadequate']));

  const other = new ReportCardsPage(await context.newPage());
  await other.page.goto(page.url());
  expect(await other.forces()).toEqual(shown);
  await expect(other.page.getByLabel('Group by')).toHaveValue('region');
});

test('on a phone one area stands there at first, and a reader chooses another or all', async ({ page }) => {
  const cards = new ReportCardsPage(page);
  await cards.open();
  const areas = cards.table.locator('thead th[data-column]:not([data-column=""]):visible');
  await expect(areas).toHaveCount(1);
  await page.getByLabel('Areas to show').selectOption('All areas');
  await expect(areas).toHaveCount(8);
});

test('one area alone fits a small phone, and the page never scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const cards = new ReportCardsPage(page);
  await cards.open('?only=investigating-crime');
  await expect(cards.table.locator('thead th:visible')).toHaveText([
    /Force/,
    /Investigating crime/,
    /All areas together/,
  ]);
  const wide = await cards.table.evaluate(
    (table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0),
  );
  expect(wide).toBeLessThanOrEqual(0);
  for (const path of [
    '',
    'merseyside/',
    'compare/',
    'method/',
    'figures/',
    'rounds/peel-2021-22/',
    'trust/',
    'claim/',
    'merseyside/newsroom/',
  ]) {
    await page.goto(`/report-cards/${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test('every cell leads to its place on the force’s card, and there to its source or the inspectorate', async ({
  page,
}) => {
  const cards = new ReportCardsPage(page);
  await cards.open();
  const addresses = await cards.rows
    .locator('td[data-rank] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.filter((address) => !/^\/report-cards\/[a-z-]+\/#area-[a-z-]+$/.test(address))).toEqual(
    [],
  );
  expect(addresses).toHaveLength(43 * 8);
  for (const kind of ['td.unknown[data-rank]', 'td.grade:not(.unknown)']) {
    const [address = ''] = await cards.rows
      .locator(`${kind} a`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    await page.goto(address);
    // The fold that the address leads to lies open.
    const area = page.locator('section', { has: page.locator(new URL(page.url()).hash) }).last();
    await expect(area.getByRole('link').first()).toBeVisible();
    await expect(area.getByRole('link').first()).toHaveAttribute('href', /^https:/);
    await cards.open();
  }
});

test('the page leads with what the round says and how complete it is, all 43 forces stand there, and a link goes past them', async ({
  page,
}) => {
  const cards = new ReportCardsPage(page);
  await cards.open();
  await expect(page.getByText(/^\d+ of 344 grades found[.,]/)).toBeVisible();
  await expect(cards.rows).toHaveCount(43);
  await expect(page.getByRole('region', { name: 'What this round says' })).toContainText(
    /\d+ of \d+ graded forces must improve/,
  );
  const [findings, key, table] = await Promise.all(
    ['#findings', '#key', '.grade-scroll'].map(async (place) => {
      const box = await page.locator(place).first().boundingBox();
      return box?.y ?? 0;
    }),
  );
  expect(findings).toBeLessThan(key ?? 0);
  expect(key).toBeLessThan(table ?? 0);
  // The heads of the table stay in view while its rows scroll.
  const scroll = page.locator('.grade-scroll').first();
  await scroll.evaluate((region) => {
    region.scrollTop = 800;
  });
  const [head, region] = await Promise.all([
    cards.table.locator('thead th').first().boundingBox(),
    scroll.boundingBox(),
  ]);
  expect(Math.abs((head?.y ?? 0) - (region?.y ?? 1000))).toBeLessThan(4);
  // And the head of the forces' names, while the others scroll past it.
  const corner = await scroll.evaluate((box: HTMLElement) => {
    box.style.width = '20rem';
    box.scrollIntoView();
    box.scrollLeft = 200;
    const head = box.querySelector('thead th');
    const { x, y, width, height } = head?.getBoundingClientRect() ?? new DOMRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('th') === head && head !== null;
  });
  expect(corner).toBe(true);
  const past = page.getByRole('link', { name: 'Go past the table' });
  await past.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#after-table')).toBeFocused();
});

test('a force’s card begins with a plain summary and says where each area stands', async ({ page }) => {
  await page.goto('/report-cards/greater-manchester/');
  await expect(page.getByRole('region', { name: 'In short' })).toContainText(
    /the inspectorate gave Greater Manchester Police|inspectors graded Greater Manchester Police/,
  );
  const area = page.getByRole('region', { name: 'Investigating crime' });
  await area.locator('summary').click();
  await expect(area).toContainText('Adequate');
  await expect(area).toContainText(/Of the \d+ other forces whose grade we found/);
  await expect(area.getByRole('link', { name: /^Read it at/ })).toHaveAttribute('href', /^https:/);
  const unknown = page.getByRole('region', { name: 'Preventing crime' });
  await expect(unknown).toContainText('Not found');
  await expect(page.getByRole('region', { name: 'Closer watch (Engage)', exact: true })).toContainText(
    'December 2020',
  );
  await expect(page.getByRole('region', { name: 'Crime and what became of it' })).toContainText(
    'Crime figures from this force are not known',
  );
});

test('every round is shown on its own scale', async ({ page }) => {
  const cards = new ReportCardsPage(page);
  await page.goto('/report-cards/rounds/pledge-2009/');
  expect(new Set(await cards.column('Overall'))).toEqual(new Set(['Good', 'Fair', 'Poor']));
  await cards.sort('Overall').click();
  expect((await cards.column('Overall')).slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 'Good'));
});

test('a round of which no grade was found tells what is known of it and shows no hatched table', async ({
  page,
}) => {
  await page.goto('/report-cards/rounds/peel-2025-27/');
  await expect(page.getByText('We found no grades of this round.')).toBeVisible();
  await expect(page.locator('main')).toContainText('leadership and force management');
  await expect(page.locator('.grade-scroll')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the latest round, the comparison and an older round are whole tables', async ({ page }) => {
    const cards = new ReportCardsPage(page);
    for (const path of ['', 'compare/', 'rounds/peel-2021-22/']) {
      await page.goto(`/report-cards/${path}`);
      await expect(cards.rows).toHaveCount(43);
      await expect(page.locator('main form')).toBeHidden();
    }
  });
});

test('report cards, the comparison and the claim check open with the remembered area’s force, and ask nobody', async ({
  page,
}) => {
  await page.goto('/report-cards/');
  await expect(page.getByRole('link', { name: 'Find your force in the table' })).toBeVisible();
  await page.evaluate(() => {
    const area = { ref: { kind: 'force', force: 'lancashire', id: 'lancashire' }, name: 'Lancashire' };
    localStorage.setItem(
      'area',
      JSON.stringify({ ...area, force: { id: 'lancashire', name: 'Lancashire Constabulary' } }),
    );
  });
  await page.reload();
  await expect(page.getByRole('link', { name: 'Your force: Lancashire Constabulary' })).toHaveAttribute(
    'href',
    '/report-cards/lancashire/',
  );
  await page.goto('/report-cards/claim/');
  await expect(page.getByLabel('Where', { exact: true })).toHaveValue('forces/lancashire');
  await page.goto('/report-cards/compare/');
  await page.getByRole('button', { name: 'Pick Lancashire and forces like it' }).click();
  await expect(page.getByRole('button', { name: 'Take out Lancashire' })).toBeVisible();
});
