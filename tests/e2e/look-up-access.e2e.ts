import { axeFaults } from './support/checks.ts';
import { expect, test } from './support/test.ts';

test('the look-up is done by keyboard alone', async ({ lookUp, page }) => {
  await lookUp.open();
  await lookUp.field.focus();
  await page.keyboard.type('aa1 1aa');
  await page.keyboard.press('Tab');
  await expect(lookUp.button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lookUp.answer).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(lookUp.link('Merseyside Police').first()).toBeFocused();
});

test('Enter in the field finds too', async ({ lookUp, page }) => {
  await lookUp.open();
  await lookUp.field.fill('AA1 1AA');
  await page.keyboard.press('Enter');
  await expect(lookUp.answer).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('Find leads to the list of outcodes, and nothing typed is in the address', async ({
    lookUp,
    page,
  }) => {
    await lookUp.openAndFind('AA1 1AB');
    await expect(page).toHaveURL(/\/postcodes\/\??$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

for (const postcode of ['AA1 1AJ', 'AA1 1AE', 'AA1 1ZZ', 'AA3 1AA', 'Liverpool']) {
  test(`the answer to ${postcode} has no fault that axe finds`, async ({ lookUp, page, faults }) => {
    faults.expect(/404.*\/data\/releases\/[^/]+\/(?:postcodes\/AA3|hashes\/postcodes-AA)\.json/);
    await lookUp.openAndFind(postcode);
    await expect(lookUp.answer.or(lookUp.error).filter({ visible: true }).first()).not.toBeEmpty();
    expect(await axeFaults(page)).toEqual([]);
  });
}
