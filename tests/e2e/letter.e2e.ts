import { axeFaults, sheets, tooWideNow } from './support/checks.ts';
import { askedFor, everythingKept } from './support/kept.ts';
import { LetterPage } from './support/letter-page.ts';
import { expect, test } from './support/test.ts';

test('journey 3: a request for a review, with its last day and where to send it', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open('ask-for-a-review');
  await page.getByRole('radio', { name: 'The police and crime commissioner' }).check();
  await letter.typeDate(/date on that letter/, '27', '2', '2026');
  await page.getByLabel('What does the letter decide?').fill('service acceptable');
  await letter.force.selectOption('Merseyside Police');
  await page.getByLabel('Your name').fill('Sam Reader');
  await expect(letter.text).toContainText('dated 27 February 2026. It decides: service acceptable.');
  await expect(letter.text).toContainText('within 28 days (Regulation 29(2) to (4)');
  await expect(letter.text).toContainText('the last day is 27 March 2026.');
  await expect(letter.text).toContainText('complaint about Merseyside Police');
  await expect(letter.text).toContainText('[what was wrong with how it was handled]');
  await expect(page.getByText('The last day is Friday 27 March 2026. 17 days left.')).toBeVisible();
  await expect(letter.where).toContainText('Police and Crime Commissioner for Merseyside');
  await expect(letter.where).toContainText(/Read in a copy, \d+ \w+ \d{4}/);
});

test('picking a letter shows it alone, takes the reader there, and Back leads to the list', async ({
  page,
}) => {
  const letter = new LetterPage(page);
  await letter.open();
  await page.getByRole('link', { name: 'Chase news of your complaint' }).click();
  await expect(page.getByRole('heading', { name: 'Chase news of your complaint' })).toBeFocused();
  await expect(page).toHaveURL(/\?letter=chase-an-update$/);
  await expect(page.getByRole('heading', { name: 'Ask for an ASB Case Review' })).toBeHidden();
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Ask for an ASB Case Review' })).toBeVisible();
  await expect(letter.text).toBeHidden();
});

test('the name of a complaint route leads to its letter, and one of nothing to the list', async ({
  page,
}) => {
  const letter = new LetterPage(page);
  await letter.open('stop-and-search&force=gwent');
  await expect(
    page.getByRole('heading', { name: 'Ask for the record of your stop and search' }),
  ).toBeVisible();
  await expect(letter.text).toContainText('I was stopped and searched on [the date of the search]');
  await expect(letter.where).toContainText('Gwent Police');
  await letter.open('no-such-letter');
  await expect(page.locator('.letter-head .lead')).toBeVisible();
});

test('a letter has a quick way out; what is typed is text; a force without a form is sent to by the form for every force', async ({
  page,
}) => {
  const letter = new LetterPage(page);
  await letter.open('formal-complaint');
  await expect(page.getByRole('link', { name: 'Leave this page' })).toBeVisible();
  await expect(page.getByText('In danger now?')).toHaveCount(1);
  await page.getByLabel('What happened?').fill('<img src=x onerror=alert(1)> {force} & "quotes"');
  await expect(letter.text).toContainText('What happened: <img src=x onerror=alert(1)> {force} & "quotes"');
  await expect(letter.text.locator('img')).toHaveCount(0);
  await expect(letter.where).toHaveText('Choose the police force above to see where to send it.');
  await letter.force.selectOption('Gwent Police');
  const form = letter.where.getByRole('link', { name: 'Send it by the IOPC’s form' });
  await expect(form).toHaveAttribute('href', /^https:\/\/policeconduct\.gov\.uk\//);
  await expect(letter.where).toContainText('Copy the letter first. Then paste it into the form.');
  await expect(letter.where.getByRole('link', { name: 'Website of Gwent Police' })).toBeVisible();
});

test('an impossible date is said beside its field, stays as typed, and is left blank in the letter', async ({
  page,
}) => {
  const letter = new LetterPage(page);
  await letter.open('chase-an-update');
  await letter.typeDate('When did you complain?', '31', '2', '2026');
  await page.getByRole('textbox', { name: 'What is its reference?' }).focus();
  const group = page.getByRole('group', { name: 'When did you complain?' });
  await expect(group.getByRole('alert')).toContainText('no such day');
  await expect(group.getByLabel('Day')).toHaveValue('31');
  await expect(letter.text).toContainText('[the date of my complaint]');
  await letter.typeDate('When did you complain?', '11', '3', '2026');
  await page.getByRole('textbox', { name: 'What is its reference?' }).focus();
  await expect(group.getByRole('alert')).toHaveText(
    'This date lies ahead. Check it, unless that is what you mean.',
  );
  await expect(letter.text).toContainText('11 March 2026');
});

test('a request for a review that is late says so, and is asked why; one that came late is in time', async ({
  page,
}) => {
  const letter = new LetterPage(page);
  await letter.open('ask-for-a-review');
  const why = page.getByLabel('Is it late? Say why.');
  await letter.typeDate(/date on that letter/, '10', '2', '2026');
  await expect(page.getByText('The last day is Tuesday 10 March 2026. That is today.')).toBeVisible();
  await expect(why).toBeHidden();
  await letter.typeDate(/date on that letter/, '9', '2', '2026');
  await expect(page.getByText('The last day was Monday 9 March 2026. Ask all the same, today')).toBeVisible();
  await expect(letter.text).toContainText('although it is late, because: [why it is late]');
  await why.fill('I was in hospital');
  await expect(letter.text).toContainText('although it is late, because: I was in hospital');
  await letter.typeDate('Did it reach you later? When?', '12', '2', '2026');
  await expect(why).toBeHidden();
  await expect(letter.text).toContainText('It reached me on 12 February 2026.');
  await expect(letter.text).toContainText('the last day is 12 March 2026.');
  await expect(letter.text).not.toContainText('although it is late');
});

test('a letter is shared by the sheet of the phone, and a sheet that fails says so', async ({ page }) => {
  const letter = new LetterPage(page);
  // The sheet belongs to the system: the browser's side of it stands in for it.
  await page.addInitScript(() => {
    const shared: ShareData[] = [];
    Object.assign(globalThis, { shared });
    navigator.share = (data = {}) => {
      shared.push(data);
      const name = ['', 'AbortError', 'NotAllowedError'][shared.length - 1];
      return name === '' ? Promise.resolve() : Promise.reject(new DOMException('', name));
    };
  });
  await letter.open('formal-complaint');
  const share = page.getByRole('button', { name: 'Share' });
  const told = page.locator('[data-part="taken"]');
  await share.click();
  await share.click();
  await expect(told).toHaveText('');
  await share.click();
  await expect(told).toHaveText('Your phone could not share it. Copy it, or save it.');
  const [first] = await page.evaluate(() => (globalThis as unknown as { shared: ShareData[] }).shared);
  expect(first?.title).toBe('Formal complaint about [the police force]');
  expect(first?.text).toContain('Dear Sir or Madam,');
});

test('it is saved as text with the line ends of files, and for Word', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open('ask-for-an-asb-case-review');
  await page.getByLabel('List each report').fill('1 May: rang 101\n3 June: told the council');
  const text = (await letter.saved('Save as text')).toString('utf8');
  expect(text).toContain('1 May: rang 101\r\n3 June: told the council\r\n');
  const word = await letter.saved('Save for Word');
  expect(word.subarray(0, 2).toString()).toBe('PK');
  await expect(page.getByText('Saved.')).toBeVisible();
});

test('it opens in an email while it is short enough, with the warning beside it', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open('chase-an-update');
  const email = page.getByRole('link', { name: 'Open in email' });
  await expect(email).toHaveAttribute('href', /^mailto:\?subject=No%20news/);
  await expect(page.getByText('An email can be read by others')).toBeVisible();
  await page.getByRole('textbox', { name: 'What is its reference?' }).fill('long '.repeat(400));
  await expect(email).toBeHidden();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  // The letter is copied before the email opens, so the browser has nothing to ask about leaving.
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const opened = page.waitForRequest(/^mailto:/).catch(() => null);
  await page.getByRole('button', { name: 'Copy and open email' }).click();
  await expect(page.getByText('Copied. Paste it into the email that opens.')).toBeVisible();
  expect((await opened)?.url()).toMatch(/^mailto:[^?]*\?subject=[^&]+$/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('long long');
  expect(asked).toEqual([]);
});

test('leaving with something typed and not saved is asked about; after a save, with nothing left or by the quick way out it is not', async ({
  page,
  faults,
}) => {
  const letter = new LetterPage(page);
  await letter.open('formal-complaint');
  await expect(page.getByText('Nothing is kept: save it before you leave.')).toBeVisible();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.getByLabel('What happened?').fill('A long story');
  await letter.saved('Save as text');
  await page.reload();
  await page.getByLabel('What happened?').fill('A long story');
  await page.getByLabel('What happened?').fill(' ');
  await page.reload();
  expect(asked).toEqual([]);
  await page.getByLabel('What happened?').fill('A long story');
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  faults.expect(/^other origin: https:\/\/www\.bbc\.co\.uk\//);
  await page.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><p>Cloudy' }),
  );
  await page.getByLabel('What happened?').fill('A long story');
  await page.getByRole('link', { name: 'Leave this page' }).click();
  await expect(page).toHaveTitle('Weather');
  expect(asked).toEqual(['beforeunload']);
});

test('nothing typed leaves the browser or is kept; only the list of recipients is asked for', async ({
  page,
}) => {
  const letter = new LetterPage(page);
  await letter.open('formal-complaint');
  const sent = askedFor(page);
  await page.getByLabel('What happened?').fill('A secret');
  await page.getByLabel('Your name').fill('A name');
  await page.getByLabel('Your name').press('Enter');
  await expect(letter.text).toContainText('A secret');
  expect(sent).toEqual([]);
  await letter.force.selectOption('Merseyside Police');
  await expect(letter.where).toContainText('Merseyside Police');
  expect(sent).toEqual(['/complaints/letter/recipients.json', '/data/hashes/country.json']);
  expect(page.url()).toMatch(/\?letter=formal-complaint$/);
  expect(await everythingKept(page)).toBe('[[],[],"",null,"",[],[]]');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every letter is there with its blanks and lines to fill in', async ({ page }) => {
    await page.goto('/complaints/letter/');
    const main = page.getByRole('main');
    await expect(main.locator('pre:visible')).toHaveCount(await main.locator('section.letter').count());
    await expect(main.locator('pre').first()).toContainText('[today’s date]');
    await expect(main.getByRole('button')).toHaveCount(0);
    await expect(main.locator('.by-hand').getByText('What is its reference?').first()).toBeVisible();
  });
});

test('axe finds no fault in the list or in a letter', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open('ask-for-a-review');
  await letter.force.selectOption('Merseyside Police');
  await letter.typeDate(/date on that letter/, '31', '2', '2026');
  await page.getByLabel('What does the letter decide?').focus();
  await expect(letter.where).toContainText('Merseyside');
  expect(await axeFaults(page, (axe) => axe.include('main'))).toEqual([]);
});

test('a letter prints alone on two sheets at most, and no screen is too narrow for the page', async ({
  page,
}) => {
  const letter = new LetterPage(page);
  await letter.open('ask-for-a-review');
  await letter.force.selectOption('Merseyside Police');
  expect(await tooWideNow(page)).toEqual([]);
  expect(await sheets(page)).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'print' });
  await expect(letter.text).toBeVisible();
  await expect(letter.force).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy' })).toBeHidden();
});
