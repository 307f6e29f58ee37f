import { expect, test } from './support/test.ts';

const TEAM = 'Liverpool Community Police Team – Hub Four';

test('someone in L8 types no space and an O for a nought, and comes to their team’s page', async ({
  lookUp,
  page,
}) => {
  await lookUp.openAndFind('l8oab');
  await expect(lookUp.heading).toHaveText(TEAM);
  await expect(lookUp.answer).toContainText('We read that as L8 0AB.');
  await lookUp.link('See your team and how to reach it').click();
  await expect(page).toHaveURL(/\/forces\/merseyside\/E7E8E9\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TEAM);
});

for (const [postcode, force, partnership] of [
  ['M1 1AE', 'Greater Manchester Police', 'Manchester'],
  ['LL11 1AA', 'North Wales Police', 'Wrexham'],
  ['CF10 3AT', 'South Wales Police', 'Cardiff'],
  ['TD15 1AA', 'Northumbria Police', 'Northumberland'],
] as const) {
  test(`${postcode} gets ${force}, and pages of the force and of ${partnership}`, async ({
    lookUp,
    page,
  }) => {
    await lookUp.openAndFind(postcode);
    await expect(lookUp.heading).toHaveText(force);
    await expect(lookUp.answer).toContainText(`We do not have ${force}’s neighbourhood teams yet`);
    await lookUp.link(`${partnership} Community Safety Partnership`).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(partnership);
    await page.goBack();
    await lookUp.find(postcode);
    await lookUp.link(force).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(force);
  });
}

for (const [place, postcode, title] of [
  ['Hawick', 'TD9 7AA', 'Police Scotland'],
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
  await header.getByLabel('Postcode').fill('L8 0AB');
  await header.getByRole('button', { name: 'Find' }).click();
  await expect(lookUp.heading).toHaveText(TEAM);
  await expect(lookUp.answer).toBeFocused();
  await expect(header.getByLabel('Postcode')).toBeHidden();
});

test('a first part alone leads to the outcode’s own page', async ({ lookUp, page }) => {
  await lookUp.openAndFind('L8');
  await lookUp.error.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('L8');
});
