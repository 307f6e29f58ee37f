import { axeFaults } from './support/checks.ts';
import { expect, test } from './support/test.ts';

test('a claim is put in by keyboard, answered with a sentence to quote, and reopened by its address', async ({
  page,
  context,
}) => {
  await page.goto('/report-cards/claim/');
  await page.getByLabel('Set against').selectOption('as many months just before');
  await page.getByLabel('What was claimed').selectOption('There were so many');
  await page.getByLabel(/By how many/).fill('1');
  await page.keyboard.press('Enter');
  const verdict = page.locator('#claim-verdict');
  await expect(verdict).toBeFocused();
  await expect(verdict).toHaveText(/Right|published figures say something else|cannot be said/);
  const said = (await page.locator('[data-part="answer"]').textContent()) ?? '';
  expect(await axeFaults(page)).toEqual([]);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('[data-part="answer"]')).toHaveText(said);
});

test('a claim about a month that is not known cannot be said, and the months are named', async ({ page }) => {
  await page.goto('/report-cards/claim/');
  await expect(page.getByLabel('Set against')).toHaveAccessibleDescription(/^Our counts: \w+ .+\d{4}\./);
  const first = await page
    .getByLabel('From', { exact: true })
    .locator('option')
    .first()
    .getAttribute('value');
  await page.getByLabel('From', { exact: true }).selectOption(first ?? '');
  await page.getByLabel('To', { exact: true }).selectOption(first ?? '');
  await page.getByLabel('Set against').selectOption('as many months just before');
  await page.getByRole('button', { name: 'Check the claim' }).click();
  await expect(page.locator('#claim-verdict')).toHaveText('This cannot be said.');
  await expect(page.locator('[data-part="missing"]')).toContainText('Not known:');
  // A way on: the counts that the answer rests on.
  const counts = page.getByRole('link', { name: 'The counts themselves, month by month (CSV)' });
  await expect(counts).toHaveAttribute('href', /^\/data\/v1\/crime\/(forces|partnerships)\/[a-z-]+\.csv$/);
});

test('a number that is none is told, and nothing is lost', async ({ page }) => {
  await page.goto('/report-cards/claim/');
  await page.getByLabel(/By how many/).fill('a dozen');
  await page.getByRole('button', { name: 'Check the claim' }).click();
  await expect(page.getByText('Write the number as digits')).toBeVisible();
  await expect(page.getByLabel(/By how many/)).toHaveValue('a dozen');

  // Nor does an answer stand beside another claim, or come late to one.
  const answer = page.locator('[data-part="answer"]');
  await page.getByLabel(/By how many/).fill('12');
  await page.keyboard.press('Enter');
  await expect(answer).toBeVisible();
  await page.getByLabel('What was claimed').selectOption('It rose');
  await expect(answer).toBeHidden();

  // A link to a place that is not there is not answered with another place.
  await page.goto('/report-cards/claim/?area=forces/nowhere&says=fell');
  await expect(page.getByText('is not here. Choose below')).toBeVisible();
  await expect(answer).toBeHidden();

  const counts = /\/crime\/(?:forces|partnerships)\/[\w-]+\.csv$/;
  let send = () => {};
  await page.route(counts, async (route) => {
    await new Promise<void>((resolve) => (send = resolve));
    await route.continue();
  });
  const asked = page.waitForRequest(counts);
  await page.getByRole('button', { name: 'Check the claim' }).click();
  await asked;
  await page.getByLabel('Where', { exact: true }).selectOption({ index: 1 });
  const answered = page.waitForResponse(counts);
  send();
  await (await answered).finished();
  await expect(answer).toBeHidden();
});
