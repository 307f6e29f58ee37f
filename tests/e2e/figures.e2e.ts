import { expect, test } from './support/test.ts';
import { FiguresPage } from './support/figures-page.ts';
import { unfold } from './support/unfolded.ts';

test('"Has it got worse round here?" is answered with how sure we are, and says why no year is compared', async ({
  page,
}) => {
  const figures = new FiguresPage(page);
  await page.goto('/forces/merseyside/A1/');
  await unfold(page);
  await expect(figures.part('Has it risen?')).toContainText(/more than chance would do/);
  await expect(figures.part('Has it risen?')).toContainText('Half-years differ by season too');
  await expect(figures.part('How it compares')).toContainText('many people visit');
  const kinds = await figures.open('The same for each kind of crime');
  await expect(kinds.getByRole('row', { name: /^Burglary/ })).toContainText(/rose|fell|cannot tell|too few/);
});

test('a team is compared with the others of its force, with a rank only as an interval', async ({ page }) => {
  const figures = new FiguresPage(page);
  await page.goto('/forces/merseyside/B1/');
  await unfold(page);
  await expect(figures.part('How it compares')).toContainText(
    /between \d+(?:st|nd|rd|th) and \d+(?:st|nd|rd|th) highest of 6 teams/,
  );
  const table = await figures.open('The 6 teams in a table');
  await expect(table.getByRole('row')).toHaveCount(7);
});

test('the rate of a place with a large airport has a caution, and nobody else’s has', async ({ page }) => {
  const figures = new FiguresPage(page);
  await page.goto('/partnerships/madeup-eastshire/');
  await unfold(page);
  await expect(figures.part('How it compares')).toContainText('Madeup Airport is here.');
  await page.goto('/partnerships/madeup-midshire/');
  await unfold(page);
  await expect(figures.part('How it compares')).not.toContainText('Airport is here.');
});

test('a partnership is compared within its force and with all others', async ({ page }) => {
  const figures = new FiguresPage(page);
  await page.goto('/partnerships/madeup-westshire/');
  await unfold(page);
  await expect(figures.part('How it compares')).toContainText('partnerships of England and Wales');
  await expect(figures.part('How it compares')).toContainText('partnerships of Merseyside Police');
});

test('a force with a part of the year is not compared, and its missing months say so', async ({ page }) => {
  const figures = new FiguresPage(page);
  await page.goto('/forces/kent/');
  await unfold(page);
  await expect(figures.part('How it compares')).toContainText('never set against a whole one');
  await expect(figures.part('Has it risen?')).toContainText('Not comparable.');
  const numbers = await figures.open('The numbers, by kind and month');
  const burglary = numbers.getByRole('row', { name: /^Burglary/ });
  await expect(burglary.getByText('no figures')).toHaveCount(3);
  // The same as a file, with what is missing and why.
  const link = page.getByRole('link', { name: /with what is missing and why/ });
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(file.status()).toBe(200);
  expect(await file.text()).toMatch(
    /\nkent,2025-06,burglary,,notPublished,Kent Police published nothing[^\n]+,police-uk-street-crime[ \n]/,
  );
});

test('the City of London is marked and not ranked', async ({ page }) => {
  await page.goto('/forces/');
  await expect(page.getByRole('row', { name: /^City of London/ })).toContainText('not ranked');
  await page.goto('/forces/city-of-london/');
  await unfold(page);
  await expect(new FiguresPage(page).part('How it compares')).toContainText('not ranked');
});

test('the forces can be put in order by name and by rate, by keyboard; those without figures stay last', async ({
  page,
}) => {
  await page.goto('/forces/');
  const first = page.getByRole('row').nth(1);
  await expect(first).toContainText('Avon and Somerset');
  await page.getByRole('button', { name: 'Area' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Area' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(first).toContainText('Avon and Somerset');
  await page.getByRole('button', { name: 'Crimes' }).click();
  await expect(first).toContainText('Merseyside');
  await expect(page.getByRole('row').last()).toContainText('no comparison');
});

test('the funnel plot has a title and says what it shows', async ({ page }) => {
  await page.goto('/forces/merseyside/');
  await unfold(page);
  const funnel = page.getByRole('img', { name: /^Crime rates of forces, by how many people live there/ });
  await expect(funnel).toBeVisible();
  await expect(funnel).toHaveAccessibleName(/Outside the usual range: Cheshire \(lower\)/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every table and chart is there', async ({ page }) => {
    await page.goto('/forces/');
    await expect(page.getByRole('row', { name: /^Dorset/ })).toContainText(/1,288\s*209\.4/);
    await expect(page.getByRole('row', { name: /^Greater Manchester/ })).toContainText('not published');
    await page.goto('/forces/merseyside/');
    await unfold(page);
    const table = await new FiguresPage(page).open('nearest to it by rate, of 43, in a table');
    await expect(table.getByRole('row', { name: /^Merseyside/ })).toBeVisible();
    await expect(table.getByRole('link', { name: 'All forces in a table' })).toBeVisible();
  });
});
