import {
  IN_A1,
  IN_GREATER_MANCHESTER,
  IN_NORTHUMBRIA,
  IN_SCOTLAND,
  IN_SOUTH_WALES,
  OVER_THE_BORDER,
} from '../country/postcodes.ts';
import { expect, test } from './support/test.ts';

const TEAM = 'Madeup Community Police Team – Patch One';

test('someone types no space and an O for a nought, and comes to their team’s page', async ({
  lookUp,
  page,
}) => {
  await lookUp.openAndFind(IN_A1.replace(' 0', 'o').toLowerCase());
  await expect(lookUp.heading).toHaveText(TEAM);
  await expect(lookUp.answer).toContainText('We read that as ZZ1 0AB.');
  await lookUp.link('Reach the team').click();
  await expect(page).toHaveURL(/\/forces\/merseyside\/A1\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TEAM);
});

for (const [postcode, force, partnership] of [
  [IN_GREATER_MANCHESTER, 'Greater Manchester Police', 'Madeup greater-manchester'],
  [IN_SOUTH_WALES, 'South Wales Police', 'Madeup south-wales'],
  [IN_NORTHUMBRIA, 'Northumbria Police', 'Madeup northumbria'],
] as const) {
  test(`${postcode} gets ${force}, and pages of the force and of ${partnership}`, async ({
    lookUp,
    page,
  }) => {
    await lookUp.openAndFind(postcode);
    await expect(lookUp.heading).toContainText(partnership);
    await expect(lookUp.answer).toContainText(`Ask ${force} which team covers`);
    await lookUp.link(`${partnership} Community Safety Partnership`).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(partnership);
    await page.goBack();
    await lookUp.find(postcode);
    await lookUp.link(force).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(force);
  });
}

for (const [place, postcode, title] of [
  ['Scotland', IN_SCOTLAND, 'Police Scotland'],
  ['Scotland, in an outcode on the border,', OVER_THE_BORDER, 'Police Scotland'],
  ['Douglas', 'IM1 2AA', 'Isle of Man Constabulary'],
  ['St Helier', 'JE2 4PA', 'The police of the Channel Islands'],
] as const) {
  test(`someone in ${place} is told who polices it`, async ({ lookUp }) => {
    await lookUp.openAndFind(postcode);
    await expect(lookUp.heading).toHaveText(title);
  });
}

test('from another page the header finds too, and its fold gives way to the answer', async ({
  lookUp,
  page,
}) => {
  await page.goto('/forces/');
  const header = page.getByRole('banner');
  await header.getByText('Postcode', { exact: true }).first().click();
  await header.getByLabel('Postcode').fill(IN_A1);
  await header.getByRole('button', { name: 'Find' }).click();
  await expect(lookUp.heading).toHaveText(TEAM);
  await expect(lookUp.answer).toBeFocused();
  await expect(header.getByLabel('Postcode')).toBeHidden();
});

test('a first part alone leads to the outcode’s own page', async ({ lookUp, page }) => {
  await lookUp.openAndFind('ZZ1');
  await lookUp.error.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ZZ1');
});
