import { parse } from 'csv-parse/sync';
import { ReportCardsPage } from './support/report-cards-page.ts';
import { expect, test } from './support/test.ts';

test('a reporter picks four forces, adds figures, and an editor sees the same by the link', async ({
  page,
  context,
}) => {
  const cards = new ReportCardsPage(page);
  await cards.openCompare();
  await expect(cards.rows).toHaveCount(43);
  await cards.unfold(/^Forces \(up to 6/);
  for (const name of ['Merseyside', 'Lancashire', 'Kent', 'Essex'])
    await page.getByRole('checkbox', { name, exact: true }).check();
  await cards.unfold('Figures to set beside the grades');
  for (const name of [
    'Street crime per 1,000, January to December 2025',
    'Officers, 31 March 2026',
    'Formal complaints, 2024/25',
  ])
    await page.getByRole('checkbox', { name, exact: true }).check();
  await cards.sort('Investigating crime').click();
  // The press is answered first; the table follows.
  await expect(cards.status).toContainText('Sorted by Investigating crime');
  const shown = await cards.columns();
  expect([...shown].sort()).toEqual(['Essex', 'Kent', 'Lancashire', 'Merseyside']);

  const editor = new ReportCardsPage(await context.newPage());
  await editor.page.goto(page.url());
  await expect(editor.table.locator('thead th')).toHaveCount(5);
  expect(await editor.columns()).toEqual(shown);
  const officers = 'Police officers (full-time equivalents)';
  expect(await editor.line(officers)).toEqual(await cards.line(officers));
  // Each figure stands under its publication, with its one period.
  await expect(editor.table.locator('tr.group')).toHaveText([
    /^Grades, /,
    /data release/,
    /officers/,
    /Complaints/,
  ]);
  await expect(editor.table.locator('.period')).toHaveCount(3);

  // What is picked stands there, and can be taken out.
  await page.getByRole('button', { name: 'Take out Kent' }).click();
  await expect(page.getByRole('button', { name: 'Take out Kent' })).toBeHidden();
  expect([...(await cards.columns())].sort()).toEqual(['Essex', 'Lancashire', 'Merseyside']);
});

test('no more than six forces can be picked', async ({ page }) => {
  const cards = new ReportCardsPage(page);
  await cards.openCompare('?forces=ash,kent,essex,surrey,sussex,dorset,durham');
  await expect(cards.table.locator('thead th')).toHaveCount(7);
  await cards.unfold(/^Forces \(up to 6/);
  await expect(page.getByRole('checkbox', { name: 'Merseyside', exact: true })).toBeDisabled();
  await expect(page.getByText('6 forces are picked.')).toBeVisible();
  await expect(page.getByText('We could not find “ash”, which this address names.')).toBeVisible();
});

test('all 43 forces of every round come in one file', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/data/v1/')) asked.push(request.url());
  });
  const cards = new ReportCardsPage(page);
  await cards.openCompare();
  await expect(cards.rows).toHaveCount(43);
  await page.getByLabel('Round', { exact: true }).selectOption('PEEL 2016');
  await expect(page.getByRole('heading', { name: 'PEEL 2016: all forces' })).toBeVisible();
  expect(asked).toHaveLength(1);
});

test('no control ranks two rounds together: another round starts in order of names', async ({ page }) => {
  const cards = new ReportCardsPage(page);
  await cards.openCompare('?round=peel-2023-25&sort=grade.investigating-crime&order=reversed');
  await expect(page.locator('th[aria-sort="descending"]')).toHaveText(/Investigating crime/);
  await page.getByLabel('Round', { exact: true }).selectOption('PEEL 2021/22');
  const names = await cards.forces();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  await expect(page).not.toHaveURL(/sort=/);

  await cards.openCompare('?round=peel-2016&sort=grade.investigating-crime');
  await expect(page.locator('th[aria-sort="ascending"]')).toHaveText(/Force/);
  const columns = await cards.table.locator('thead th').count();

  // Sorted before the table of another round was drawn: it is drawn whole, not the old one in a new order.
  await cards.openCompare('?round=peel-2023-25');
  await expect(cards.rows).toHaveCount(43);
  await page.getByLabel('Round', { exact: true }).evaluate((select: HTMLSelectElement) => {
    select.value = 'peel-2016';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    document.querySelector<HTMLElement>('button.sort')?.click();
  });
  await expect(page.getByRole('heading', { name: 'PEEL 2016: all forces' })).toBeVisible();
  await expect(cards.table.locator('thead th')).toHaveCount(columns);
});

test('one force through every round is a table for each, and none of them can be sorted', async ({
  page,
}) => {
  const cards = new ReportCardsPage(page);
  await cards.openCompare('?across=merseyside');
  await expect(page.getByRole('heading', { name: 'Merseyside Police in every round' })).toBeVisible();
  await expect(page.locator('.round-grades')).toHaveCount(10);
  await expect(page.locator('main button.sort')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save picture (PNG)' })).toBeHidden();
});

test('what is saved is what is shown: CSV, JSON, SVG and PNG', async ({ page }) => {
  const cards = new ReportCardsPage(page);
  await cards.openCompare(
    '?forces=merseyside,greater-manchester&figures=officers-2026&sort=grade.investigating-crime',
  );
  await expect(cards.table.locator('thead th')).toHaveCount(3);
  const csv = parse<Record<string, string>>(Buffer.from(await cards.saved('Save CSV'), 'latin1'), {
    columns: true,
    bom: true,
  });
  const crime = csv.filter(({ item }) => item === 'Investigating crime').map(({ value }) => value);
  expect(crime).toEqual(await cards.line('Investigating crime'));
  expect(csv.filter(({ value }) => value === '')).toEqual([]);

  const json = JSON.parse(await cards.saved('Save JSON')) as { citation: string; rows: unknown[] };
  expect(json.rows).toHaveLength(csv.length);
  expect(json.citation).toContain('data release');
  const svg = await cards.saved('Save picture (SVG)');
  const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
  expect(width / height).toBeCloseTo(4 / 3, 2);
  expect(svg).toMatch(/<title>.+<\/title><desc>Table\. .+<\/desc>/);
  expect((await cards.saved('Save picture (PNG)')).slice(1, 4)).toBe('PNG');
});

test('the text that is copied carries its citation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const cards = new ReportCardsPage(page);
  await cards.openCompare('?forces=merseyside');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Merseyside Police, PEEL 2023-25');
  expect(text).toContain('Investigating crime: Adequate');
  expect(text).toMatch(/data release .+, read on \d+ \w+ \d{4}\.$/);
});

test('the text can be taken by hand where the browser forbids copying', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const cards = new ReportCardsPage(page);
  await cards.openCompare('?forces=merseyside');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByLabel('Text to copy')).toHaveValue(/Merseyside Police, PEEL 2023-25/);
});

test('a reader goes back to the comparison before', async ({ page }) => {
  const cards = new ReportCardsPage(page);
  await cards.openCompare('?forces=merseyside,kent');
  await page.getByLabel('Round', { exact: true }).selectOption('PEEL 2021/22');
  await expect(page.getByRole('heading', { name: /^PEEL 2021\/22: .+ and .+/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: /^PEEL 2023–25: .+ and .+/ })).toBeVisible();
});

test('a fault of the network is told, and the page keeps its own table', async ({ page, faults }) => {
  faults.expect(/report-cards\.json/);
  await page.route('**/report-cards.json', (route) => route.abort());
  const cards = new ReportCardsPage(page);
  await cards.openCompare();
  await expect(cards.status).toContainText('The grades could not be fetched.');
  await expect(cards.rows).toHaveCount(43);
});
