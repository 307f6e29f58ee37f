import { axeFaults, sheets, tooWideNow } from './support/checks.ts';
import { DeadlinesPage } from './support/deadlines-page.ts';
import { askedFor, everythingKept } from './support/kept.ts';
import { expect, test } from './support/test.ts';

const outcome = 'A letter tells me the outcome of my complaint about the police';

test('journey 3: a letter of 27 February 2026 gives 27 March as the last day to ask for a review', async ({
  page,
}) => {
  const deadlines = new DeadlinesPage(page);
  await deadlines.open('?limit=ask-for-review');
  await expect(deadlines.clock.locator('option:checked')).toHaveText(outcome);
  await deadlines.type('27', '2', '2026');
  await deadlines.ask();
  await expect(deadlines.result).toBeFocused();
  await expect(deadlines.dates('Ask for a review')).toContainText('Last day: Friday 27 March 2026');
  await expect(deadlines.dates('Ask for a review')).toContainText('17 days left.');
  await expect(deadlines.result).toContainText('Regulation 29(2) to (4)');
  await expect(
    deadlines.result.getByRole('link', { name: 'Write the letter: Ask for a review' }),
  ).toHaveAttribute('href', '/complaints/letter/?letter=ask-for-a-review');
  const calendar = await deadlines.calendar();
  expect(calendar).toContain('DTSTART;VALUE=DATE:20260327');
  expect(calendar).toContain('UID:ask-for-review.2026-03-27@deadlines');
  expect(calendar).not.toContain('TRIGGER:-P7D');
  expect(calendar).toMatch(/TRIGGER:-?P/);
});

test('the dates of the four-weekly updates are listed, those that have passed as passed', async ({
  page,
}) => {
  const deadlines = new DeadlinesPage(page);
  await deadlines.open('', '2026-03-10');
  await deadlines.choose('I complained about the police');
  await expect(page.getByText('Enter the day they began')).toBeVisible();
  await deadlines.type('5', 'Jan', '26');
  await deadlines.ask();
  const dates = deadlines.dates('Tell you how your complaint is going');
  await expect(dates).toContainText('Last day: Monday 2 February 2026');
  await expect(dates).toContainText(
    '2 March 2026 (passed), 30 March 2026, 27 April 2026, 25 May 2026, 22 June 2026.',
  );
  await expect(deadlines.dates('Explain to the body')).toContainText('4 January 2027');
  expect(await deadlines.calendar()).not.toContain('20260302');
});

test('a last day on a weekend stays, and the working day before is named', async ({ page }) => {
  const deadlines = new DeadlinesPage(page);
  await deadlines.open();
  await deadlines.choose(outcome);
  await deadlines.type('9', '3', '2026');
  await deadlines.ask();
  const dates = deadlines.dates('Ask for a review');
  await expect(dates).toContainText('Monday 6 April 2026');
  await expect(dates).toContainText('do it by Thursday 2 April 2026');
});

test('a day that has passed is said to have passed', async ({ page }) => {
  const deadlines = new DeadlinesPage(page);
  await deadlines.open('', '2026-11-21');
  await deadlines.choose(outcome);
  await deadlines.type('27', '2', '2026');
  await deadlines.ask();
  await expect(deadlines.dates('Ask for a review')).toContainText('This day has passed.');
  await expect(page.getByRole('button', { name: 'Add to your calendar' })).toBeHidden();
  // A slip in the month would give false hope.
  await deadlines.type('27', '12', '2026');
  await deadlines.ask();
  await expect(deadlines.result).toContainText('27 December 2026, which is still to come: check your date');
});

test('working days beyond the bank holidays that we know are not counted', async ({ page }) => {
  const deadlines = new DeadlinesPage(page);
  await deadlines.open('?limit=outcome-letter', '2032-03-10');
  await deadlines.type('1', '3', '2032');
  await deadlines.ask();
  await expect(deadlines.dates('Tell you what came')).toContainText('only from 2020 to 2031');
});

test('what cannot be read is said beside its field, and what was typed stays', async ({ page }) => {
  const deadlines = new DeadlinesPage(page);
  await deadlines.open();
  await deadlines.type('27', '2', '2026');
  await deadlines.ask();
  await expect(deadlines.error).toHaveText('Choose what has happened.');
  await expect(deadlines.clock).toBeFocused();
  await deadlines.choose(outcome);
  for (const [typed, message, field] of [
    [['', '', ''], 'Enter the date', 'Day'],
    [['31', '2', '2026'], 'no such day', 'Day'],
    [['soon', '2', '2026'], 'cannot read', 'Day'],
    [['27', '2', ''], 'not complete', 'Year'],
    [['27', '2', '1926'], 'more than 20 years ago', 'Year'],
    [['27', '2', '2076'], 'more than a year ahead', 'Year'],
  ] as const) {
    await deadlines.type(typed[0], typed[1], typed[2]);
    await deadlines.ask();
    await expect(deadlines.error).toContainText(message);
    await expect(deadlines.field(field)).toBeFocused();
    await expect(deadlines.field(field)).toHaveAttribute('aria-invalid', 'true');
    await expect(deadlines.field(field)).toHaveAccessibleDescription(new RegExp(message));
    await expect(deadlines.field('Day')).toHaveValue(typed[0]);
    await expect(deadlines.result).toBeHidden();
  }
});

test('it can all be done by keyboard', async ({ page }) => {
  const deadlines = new DeadlinesPage(page);
  await deadlines.open();
  await deadlines.clock.focus();
  await page.keyboard.type('A letter tells');
  await page.keyboard.press('Tab');
  await page.keyboard.type('27');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2026');
  await page.keyboard.press('Enter');
  await expect(deadlines.result).toBeFocused();
});

test('nothing that is entered leaves the browser, is kept, or stands in the address', async ({ page }) => {
  const deadlines = new DeadlinesPage(page);
  await deadlines.open();
  const sent = askedFor(page);
  await deadlines.choose(outcome);
  await deadlines.type('27', '2', '2026');
  await deadlines.ask();
  await expect(deadlines.result).toBeFocused();
  expect(sent).toEqual([]);
  expect(page.url()).toMatch(/\/complaints\/deadlines\/$/);
  expect(await everythingKept(page)).toBe('[[],[],"",null,"",[],[]]');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every time limit, ready-made dates and how to count by hand are there', async ({ page }) => {
    await page.goto('/complaints/deadlines/');
    const main = page.getByRole('main');
    await expect(main.getByRole('button')).toHaveCount(0);
    await expect(main).toContainText('28 days after the date on the letter that told you');
    await main.getByText('Ready-made dates').click();
    await main.getByText('28 days', { exact: true }).click();
    await expect(main.getByRole('row', { name: '1 December 2026' }).first()).toContainText(
      'Tuesday 29 December 2026',
    );
    await expect(main).toContainText('Put a mark on the date itself');
  });
});

test('axe finds no fault in the list of time limits', async ({ page }) => {
  await page.goto('/complaints/deadlines/');
  expect(await axeFaults(page, (axe) => axe.include('[data-reference]'))).toEqual([]);
});

test('axe finds no fault in the form, an error or an answer', async ({ page }) => {
  const faults = () => axeFaults(page, (axe) => axe.include('deadline-calculator'));
  const deadlines = new DeadlinesPage(page);
  await deadlines.open('?limit=progress-update');
  await deadlines.ask();
  await expect(deadlines.error).toBeVisible();
  expect(await faults()).toEqual([]);
  await deadlines.type('5', '1', '2026');
  await deadlines.ask();
  await expect(deadlines.result).toBeFocused();
  expect(await faults()).toEqual([]);
});

test('on a phone the date is asked for on the first screen, and the page is five screens at most', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const deadlines = new DeadlinesPage(page);
  await deadlines.open();
  await expect(deadlines.field('Day')).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(5 * 844);
});

test('what is only for the other nation is left out where the device remembers an area', async ({ page }) => {
  await page.addInitScript(() => {
    const force = { id: 'gwent', name: 'Gwent Police' };
    const ref = { kind: 'ward', force: 'gwent', id: 'W05000001' };
    localStorage.setItem('area', JSON.stringify({ ref, name: 'Oakham', force }));
  });
  const deadlines = new DeadlinesPage(page);
  await deadlines.open();
  await expect(page.getByText('For Gwent Police.')).toBeVisible();
  await expect(deadlines.clock.locator('option', { hasText: 'in England' })).toHaveCount(0);
  await expect(deadlines.clock.locator('option', { hasText: 'in Wales' })).not.toHaveCount(0);
  await deadlines.choose(outcome);
  await deadlines.type('27', '2', '2026');
  await deadlines.ask();
  await expect(
    deadlines.result.getByRole('link', { name: 'Write the letter: Ask for a review' }),
  ).toHaveAttribute('href', '/complaints/letter/?letter=ask-for-a-review&force=gwent');
  await expect(deadlines.result.getByRole('link', { name: 'Gwent Police' })).toBeVisible();
});

test('all the time limits lie open on paper, on fourteen sheets at most', async ({ page }) => {
  await page.goto('/complaints/deadlines/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Put a mark on the date itself')).toBeVisible();
  expect(await sheets(page)).toBeLessThanOrEqual(14);
});

test('an answer prints on two sheets at most, and is no wider than any screen', async ({ page }) => {
  const deadlines = new DeadlinesPage(page);
  await deadlines.open('?limit=progress-update');
  await deadlines.type('5', '1', '2026');
  await deadlines.ask();
  expect(await tooWideNow(page)).toEqual([]);
  expect(await sheets(page)).toBeLessThanOrEqual(2);
});
