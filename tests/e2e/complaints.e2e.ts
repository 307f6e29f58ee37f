import { changeFile } from './support/changed-file.ts';
import { ComplaintsPage } from './support/complaints-page.ts';
import { expect, test } from './support/test.ts';

// The test build is for 21 November 2026.

test('someone whose complaint was turned down learns who reviews it and why, by when and how', async ({
  page,
}) => {
  const complaints = new ComplaintsPage(page);
  await complaints.open();
  await complaints.answer('What is it about?', 'A complaint of mine that was turned down');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('They turned my complaint down');
  await complaints.force.selectOption('Merseyside Police');
  await expect(complaints.told).toContainText('Merseyside Police');
  const who = await complaints.unfolded('Find out who reviews it');
  await expect(who).toContainText('“Service acceptable” usually means the policing body');
  await expect(who).toContainText('within 28 days, counted from the date on the letter');
  await who.getByRole('link', { name: 'Ask the policing body for a review' }).click();
  const ask = complaints.step('Ask the policing body for a review');
  await expect(ask).toBeInViewport();
  await expect(ask.getByText('You are here')).toBeVisible();
  await expect(ask).toContainText('Police and Crime Commissioner for Merseyside');
  await expect(
    ask.getByRole('link', { name: /^merseysidepcc\.info\/contact-us\/complaint-reviews/ }),
  ).toBeVisible();
  await expect(ask.getByRole('link', { name: 'Work out the date' })).toHaveAttribute(
    'href',
    '/complaints/deadlines/?limit=ask-for-review',
  );
  await expect(ask.getByRole('link', { name: /^Write the letter/ })).toHaveAttribute(
    'href',
    '/complaints/letter/?letter=ask-for-a-review&force=merseyside',
  );
});

test('someone with bad neighbours learns that they can ask for a case review, what counts, and what if it is refused', async ({
  page,
}) => {
  const complaints = new ComplaintsPage(page);
  await complaints.open();
  await complaints.answer('What is it about?', 'Neighbours, nuisance or crime where I live or work');
  await complaints.answer('What goes on?', 'Noise, threats, nuisance or abuse');
  const review = await complaints.unfolded('Ask for an ASB Case Review');
  await expect(review).toContainText('The law says three reports at most');
  await expect(review).toContainText('within 6 months, counted from the day you reported it');
  await expect(review).toContainText('Each area sets its own timetable');
  await review.getByRole('link', { name: 'Question a refusal' }).click();
  await expect(complaints.step('Question a refusal')).toContainText('Ask for the reasons');
});

test('someone who reported a burglary and heard nothing comes to the ombudsman without an MP', async ({
  page,
}) => {
  const complaints = new ComplaintsPage(page);
  await complaints.open();
  await complaints.answer('What is it about?', 'I am a victim of crime and my case is not going well');
  await complaints.answer('What went wrong?', 'I heard nothing, or was not told or helped');
  const ask = await complaints.unfolded('Ask the officer in your case, then the sergeant');
  await expect(ask).not.toContainText('No limit found');
  await ask.getByText('What they owe you, the law and the sources').click();
  await expect(ask.getByRole('link', { name: 'To be told how the case goes' })).toBeVisible();
  await expect(complaints.step('Go to the ombudsman')).toContainText('You need no MP');
  await expect(complaints.step('Go to the ombudsman')).toContainText('0345 015 4033');
});

test('someone who was searched gets the record and the way to complain', async ({ page }) => {
  const complaints = new ComplaintsPage(page);
  await complaints.open(undefined, 'leicestershire');
  await complaints.answer('What is it about?', 'The police, or somebody who works for them');
  await expect(complaints.question('Which police was it?').getByRole('heading')).toBeFocused();
  await complaints.answer('Which police was it?', 'A local police force, or I do not know');
  await complaints.answer('What happened?', 'I was stopped and searched');
  await expect(page).toHaveURL('/complaints/stop-and-search/?force=leicestershire');
  await expect(complaints.force).toHaveValue('leicestershire');
  const record = complaints.step('Get the record of the search');
  await expect(record).toContainText('within 3 months, counted from the day you were searched');
  await expect(record).toContainText('Leicestershire Police');
  const check = await complaints.unfolded('Check what should have happened');
  await check.getByRole('link', { name: 'Make a formal complaint' }).click();
  await expect(page).toHaveURL('/complaints/conduct-or-service/?force=leicestershire#formal-complaint');
  await expect(complaints.step('Make a formal complaint')).toBeInViewport();
});

test('in Wrexham the ombudsman is the one of Wales, and those of England are put away', async ({ page }) => {
  const complaints = new ComplaintsPage(page);
  await complaints.open('anti-social-behaviour');
  await expect(complaints.force).toHaveCount(0);
  const nation = page.getByLabel('Where is it?');
  await nation.selectOption('In Wales');
  await expect(complaints.step('Go to the Public Services Ombudsman for Wales')).toContainText(
    '0300 790 0203',
  );
  await expect(complaints.step('Go to the Housing Ombudsman')).toBeHidden();
  await expect(complaints.step('Go to the Local Government Ombudsman')).toBeHidden();
  const drawing = page.locator('[data-ladder]:visible');
  await expect(drawing).toContainText('Ombudsman for Wales');
  await expect(drawing).not.toContainText('Housing Ombudsman');
  await nation.selectOption('In England');
  await expect(complaints.step('Go to the Housing Ombudsman')).toBeVisible();
  await expect(complaints.step('Go to the Public Services Ombudsman for Wales')).toBeHidden();
  await page.getByLabel('Who owns it?').selectOption('Somebody else, or whoever lives there');
  await expect(complaints.step('Go to the Housing Ombudsman')).toBeHidden();
  await expect(complaints.step('Complain to your landlord')).toBeHidden();
  await expect(drawing).toContainText('Local Government');
  await expect(drawing).not.toContainText(/landlord|Wales|Housing/);
  await expect(complaints.step('Go to the Local Government Ombudsman')).toBeVisible();
});

test('a postcode gives the council and its nation, and nothing of it stays in the address', async ({
  page,
}) => {
  const complaints = new ComplaintsPage(page);
  await complaints.open('anti-social-behaviour');
  const ask = async (postcode: string) => {
    await page.getByLabel('Postcode of the home').fill(postcode);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
  };
  const council = page.locator('[data-part="council"]');
  await ask('AA1 1AA');
  await expect(council).toContainText(/The council is \S/);
  await expect(council.getByRole('link', { name: /^How to reach/ })).toHaveAttribute('href', /^https:/);
  await expect(page.getByLabel('Where is it?')).toHaveValue('England');
  await expect(complaints.step('Go to the Public Services Ombudsman for Wales')).toBeHidden();
  expect(page.url()).toMatch(/\/anti-social-behaviour\/$/);
  await ask('nowhere');
  await expect(page.getByRole('alert').filter({ hasText: 'cannot find this postcode' })).toBeVisible();
  await expect(council).toBeEmpty();
  const letter = page.getByRole('link', { name: 'Write the letter: ask for an ASB Case Review' }).first();
  await expect(letter).toHaveAttribute('href', /letter=ask-for-an-asb-case-review$/);
  await ask('AA1 1AA');
  await expect(council).toContainText(/The council is \S/);
  const name = /The council is (.+?)\./.exec(await council.innerText())?.[1] ?? '';
  await letter.click();
  await expect(page.getByLabel('Which council?')).toHaveValue(name);
  await expect(page.locator('[data-part="text"]')).toContainText(`ASB Case Reviews, ${name}`);
  await expect(page.locator('[data-part="where"]')).toContainText('look for “ASB case review”');
  expect(page.url()).not.toMatch(/AA1/i);
});

test('two doors stand first, and the second has a way to send it before any force is chosen', async ({
  page,
}) => {
  const complaints = new ComplaintsPage(page);
  for (const route of [undefined, 'conduct-or-service']) {
    await complaints.open(route);
    const quick = page.getByRole('region', { name: 'Sort it out quickly' });
    const formal = page.getByRole('region', { name: 'Make a formal complaint now' });
    for (const words of ['Send it here', 'What happens']) {
      await expect(quick).toContainText(words);
      await expect(formal).toContainText(words);
    }
    await expect(formal.getByRole('link', { name: 'Send it by the IOPC’s form' })).toHaveAttribute(
      'href',
      /^https:/,
    );
  }
});

test('where a force has no address of its own for complaints, the form for every force is the button', async ({
  page,
}) => {
  const complaints = new ComplaintsPage(page);
  const id = 'professional-standards';
  await changeFile(page, 'data/v1/complaint-contacts/kent.json', (file) => {
    const bodies = file['bodies'] as Record<string, object>;
    if (!bodies[id]) throw new Error(`${id} is not in the file`);
    const unknown = { ...bodies[id], known: false, handler: 'notEstablished', contacts: [] };
    return { ...file, bodies: { ...bodies, [id]: unknown } };
  });
  await complaints.open('conduct-or-service', 'kent');
  const formal = await complaints.unfolded('Make a formal complaint');
  await expect(formal).toContainText('We have not found an address for complaints of its own');
  await expect(formal.getByRole('link', { name: 'Send it by the IOPC’s form' })).toBeVisible();
  await expect(formal).toContainText('we do not know whether it does here');
});

test('the choice of a force is in the address and nowhere else', async ({ page }) => {
  const complaints = new ComplaintsPage(page);
  await complaints.open('review');
  await complaints.force.selectOption('Gwent Police');
  await expect(page).toHaveURL('/complaints/review/?force=gwent');
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(kept).toEqual([0, 0, '']);
  await complaints.force.selectOption('');
  await expect(page).toHaveURL('/complaints/review/');
  await expect(complaints.step('Find out who reviews it')).toContainText('Choose your force above');
});

test('a force that was chosen before the script had come is not forgotten', async ({ page }) => {
  const complaints = new ComplaintsPage(page);
  const { promise: chosen, resolve: choose } = Promise.withResolvers<null>();
  await page.route('**/assets/*.js', async (route) => {
    await chosen;
    await route.continue();
  });
  await page.goto('/complaints/review/', { waitUntil: 'commit' });
  await complaints.force.selectOption('Merseyside Police');
  choose(null);
  await expect(complaints.told).toContainText('Merseyside Police');
  await expect(page).toHaveURL(/\?force=merseyside$/);
  await expect(complaints.force).toHaveValue('merseyside');
});

test('Back goes back a question, and readers in Scotland and on the islands are told where to go', async ({
  page,
}) => {
  const complaints = new ComplaintsPage(page);
  await complaints.open();
  await expect(complaints.main).toContainText('In Scotland complain to Police Scotland');
  await complaints.answer('What is it about?', 'I am a victim of crime and my case is not going well');
  await expect(complaints.question('What went wrong?')).toBeVisible();
  await expect(complaints.question('What is it about?')).toBeHidden();
  await page.goBack();
  await expect(complaints.question('What is it about?')).toBeVisible();
});

test('the ladder of 2009 says that it is withdrawn, and what replaced each rung', async ({ page }) => {
  const complaints = new ComplaintsPage(page);
  await page.goto('/complaints/2009/');
  await expect(complaints.main).toContainText('Withdrawn. December 2009 to November 2012');
  await expect(complaints.main).toContainText('In 2009 only 7 % of people knew');
  await expect(complaints.main).toContainText('It says that rounds since 2021 cannot be compared');
  await complaints.main.getByRole('link', { name: 'Ask the policing body for a review' }).click();
  await expect(page).toHaveURL('/complaints/review/#ask-policing-body');
});

test('routes about what hurts have a way out, 999 first, a title that says nothing, and no choice before the first thing to do', async ({
  page,
}) => {
  const complaints = new ComplaintsPage(page);
  for (const route of [
    'death-or-serious-injury',
    'crime-by-police',
    'right-to-ask',
    'victims-code',
    'prosecutors-not-charging',
  ]) {
    await complaints.open(route);
    await expect(page).toHaveTitle(/^What you can do · /);
    await expect(page.getByRole('link', { name: 'Leave this page' })).toBeInViewport();
    await expect(complaints.main.getByRole('link', { name: '999' }).first()).toBeInViewport();
    // Where it depends on the force, the force is asked for first.
    if (route === 'right-to-ask' || route === 'victims-code') continue;
    const first = await complaints.main.getByRole('region', { name: 'Do this first' }).boundingBox();
    const choice = await complaints.main.getByLabel('Your police force').boundingBox();
    expect(first?.y).toBeLessThan(choice?.y ?? 0);
  }
});
