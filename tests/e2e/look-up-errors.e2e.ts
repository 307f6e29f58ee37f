import { expect, test } from './support/test.ts';

test('what is not a postcode is told beside the field, which keeps it and the focus', async ({ lookUp }) => {
  await lookUp.openAndFind('L8 1TZZZ');
  await expect(lookUp.error).toHaveText(
    'That is not how a postcode is made up. It looks like L3 8EW. Check each letter and number.',
  );
  await expect(lookUp.field).toBeFocused();
  await expect(lookUp.field).toHaveValue('L8 1TZZZ');
  await expect(lookUp.field).toHaveAttribute('aria-invalid', 'true');
  await expect(lookUp.field).toHaveAccessibleDescription(/That is not how/);
});

test('nothing typed asks for a postcode', async ({ lookUp }) => {
  await lookUp.openAndFind('');
  await expect(lookUp.error).toHaveText('Type a postcode, such as L3 8EW, or the name of a place.');
});

test('a first part alone asks for the rest, and leads to its list', async ({ lookUp }) => {
  await lookUp.openAndFind('AA1');
  await expect(lookUp.error).toContainText('That is only the first part.');
  await expect(lookUp.error.getByRole('link')).toHaveAttribute('href', '/postcodes/AA1/');
});

test('a first part that does not exist is not in the directory', async ({ lookUp }) => {
  await lookUp.openAndFind('AA9');
  await expect(lookUp.heading).toHaveText('We cannot find AA9');
});

test('an answer goes when the next thing typed is wrong, and the error goes when it is right', async ({
  lookUp,
}) => {
  await lookUp.openAndFind('AA1 1AA');
  await expect(lookUp.answer).toBeVisible();
  await lookUp.find('AA1 1A!');
  await expect(lookUp.error).not.toBeEmpty();
  await expect(lookUp.answer).toBeHidden();
  await lookUp.find('AA1 1AA');
  await expect(lookUp.answer).toBeVisible();
  await expect(lookUp.error).toBeEmpty();
  await expect(lookUp.field).not.toHaveAttribute('aria-invalid');
});

test('whatever is pasted is answered, and a whole book within the time of a short word', async ({
  lookUp,
}) => {
  await lookUp.open();
  for (const typed of ['AA1 1AB 😀', '\u202EAA1\u200B 1AB', 'ＡＡ１ １ＡＢ']) {
    await lookUp.find(typed);
    await expect(lookUp.heading).toHaveText('Madeup Community Police Team – Patch One');
    await lookUp.find('😀');
    await expect(lookUp.error).toHaveText(/^Type a postcode/);
  }
  const wrong = {
    constructor: 'Nothing found for “constructor”',
    '\u0000': 'Type a postcode',
    ['A'.repeat(1_000_000)]: 'Nothing found for “AAAA',
  };
  for (const [typed, words] of Object.entries(wrong)) {
    await lookUp.find(typed);
    await expect(lookUp.error).toContainText(words);
  }
});
