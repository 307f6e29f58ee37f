import { IN_NORTH_WALES } from '../country/postcodes.ts';
import { expect, test } from './support/test.ts';
import { unfold } from './support/unfolded.ts';

const here = 'What you are owed here';

test('a team’s page says what is owed there, what is local, and what is not known', async ({ page }) => {
  await page.goto('/forces/merseyside/A1/');
  const owed = page.getByRole('region', { name: here });
  await expect(owed).toContainText('In force on 21 November 2026');
  await expect(owed.getByRole('link', { name: 'A reply in 72 hours' })).toBeVisible();
  await expect(owed).toContainText('three times in six months about separate incidents');
  await expect(owed.getByRole('link', { name: 'See everything that you are owed' })).toBeVisible();
  await expect(owed).not.toContainText('Policing Pledge');
});

test('a force’s page gives the figure that was published, with its month and source', async ({ page }) => {
  await page.goto('/forces/greater-manchester/');
  await unfold(page);
  const owed = page.getByRole('region', { name: here });
  await expect(owed).toContainText('999 calls answered within 10 seconds: 93.9% in November 2023.');
  await owed.getByText(/^Source: .*fastest at answering 999 calls/).click();
  await expect(owed.getByRole('link', { name: /fastest at answering 999 calls/ })).toBeVisible();
});

test('a force without a figure says that it is not known, and shows no nought', async ({ page }) => {
  await page.goto('/forces/thames-valley/');
  const owed = page.getByRole('region', { name: here });
  await expect(owed).toContainText('999 calls answered within 10 seconds: not known.');
  await expect(owed).not.toContainText('0%');
});

test('a partnership’s page gives its own figures, and what holds there alone', async ({ page }) => {
  await page.goto('/partnerships/madeup-westshire/');
  const owed = page.getByRole('region', { name: here });
  await expect(owed).toContainText('Made-up contacts asked for: 7 requests in 2023.');
  await expect(owed).toContainText('within nine working days at most');
  await page.goto('/partnerships/madeup-midshire/');
  await expect(owed).not.toContainText('within nine working days at most');
});

test('the railway police are not held to promises about neighbourhoods', async ({ page }) => {
  await page.goto('/forces/btp/');
  const owed = page.getByRole('region', { name: here });
  await expect(owed).toContainText('To be told how the case goes');
  await expect(owed).not.toContainText('Neighbourhood Policing Guarantee');
});

test('the answer to a postcode says who else can help there: England, and this council', async ({
  lookUp,
}) => {
  await lookUp.openAndFind('AA1 1AA');
  await expect(lookUp.answer).toContainText('National Domestic Abuse Helpline');
  await expect(lookUp.answer).not.toContainText('Live Fear Free');
  await expect(lookUp.answer).toContainText('Madeup Westshire Council');
  await expect(lookUp.answer).not.toContainText('Sefton Council');
  await expect(lookUp.link(/council\.example/)).toHaveAttribute(
    'href',
    'https://council.example/asb-case-review',
  );
});

test('and Wales', async ({ lookUp }) => {
  await lookUp.openAndFind(IN_NORTH_WALES);
  await expect(lookUp.answer).toContainText('Live Fear Free');
  await expect(lookUp.answer).not.toContainText('National Domestic Abuse Helpline');
  await expect(lookUp.answer).not.toContainText('Madeup Westshire Council');
});
