import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTRY_BUILD, COUNTRY_SITE } from '../country/content-folder.ts';
import { buildCountry, type CountrySite } from './support/country-site.ts';

/** Pages that these tests read; the rest of the site does not hold for any day. */
const pages = ['standards', 'services', 'forces'];

describe.each([
  {
    date: '2009-06-01',
    day: '1 June 2009',
    owed: ['A reply in 24 hours', 'News at least once a month'],
    notOwed: ['A reply in 72 hours', 'ASB Case Review</strong>', 'Withdrawn with'],
    pledge: 'In force since 31 December 2008.',
    absent: 'neighbourhood-policing-guarantee',
  },
  {
    date: '2026-11-21',
    day: '21 November 2026',
    owed: ['A reply in 72 hours', 'To be told how the case goes', 'Ask for a case review'],
    notOwed: ['A reply in 24 hours', 'News at least once a month'],
    pledge: 'In force from 31 December 2008 to 29 June 2010.',
    absent: 'standards-of-tomorrow',
  },
])('a build with the clock of $date', ({ date, day, owed, notOwed, pledge, absent }) => {
  let site: CountrySite;
  const read = (page: string) => readFileSync(join(site.out, page, 'index.html'), 'utf8');

  beforeAll(() => {
    site =
      date === COUNTRY_BUILD.SITE_DATE
        ? { out: COUNTRY_SITE, remove: () => undefined }
        : buildCountry(undefined, { SITE_DATE: date }, pages);
  });
  afterAll(() => {
    site.remove();
  });

  test('shows the standards of that day, by situation', () => {
    const page = read('standards');
    expect(page).toContain(day);
    const situations = page.slice(0, page.indexOf('id="kinds"'));
    for (const title of owed) expect(situations).toContain(title);
    for (const title of notOwed) expect(situations).not.toContain(title);
  });

  test('says of the Pledge what was so on that day', () => {
    expect(read('standards/policing-pledge')).toContain(pledge);
  });

  test('has no page for what was not yet heard of', () => {
    expect(existsSync(join(site.out, 'standards', absent))).toBe(false);
  });

  test('shows on a force’s page only what was owed on that day', () => {
    const page = read('forces/merseyside');
    const here = page.slice(page.indexOf('id="standards-title"'));
    expect(here).toContain(day);
    for (const title of notOwed) expect(here).not.toContain(`<strong>${title}</strong>`);
  });
});
