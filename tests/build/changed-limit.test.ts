import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarFile } from '../../src/browser/deadlines/calendar-file.ts';
import { composeLetter } from '../../src/domain/complaints/letter.ts';
import { lastDay } from '../../src/domain/complaints/deadlines.ts';
import { letterText } from '../../src/domain/complaints/letter-text.ts';
import { letterFrame } from '../../src/i18n/complaints/letters.ts';
import { buildCountry, type CountrySite } from './support/country-site.ts';

const holidays = { from: 2020, to: 2031, days: [] };

/** What a page gives to the browser in an attribute. */
function dataOf(html: string, pattern: RegExp): unknown {
  const [, json = ''] = pattern.exec(html) ?? [];
  return JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&'));
}

describe('a time limit changed in content from 28 days to 35', () => {
  let site: CountrySite;
  const page = (name: string) => readFileSync(join(site.out, 'complaints', name, 'index.html'), 'utf8');

  beforeAll(() => {
    site = buildCountry(
      (content) => {
        const file = join(content, 'complaints/limits.yaml');
        const limits = readFileSync(file, 'utf8');
        const at = limits.indexOf('id: ask-for-review');
        writeFileSync(file, limits.slice(0, at) + limits.slice(at).replace('value: 28', 'value: 35'));
      },
      {},
      ['complaints'],
    );
  });
  afterAll(() => {
    site.remove();
  });

  test('changes the page', () => {
    expect(page('deadlines')).toContain('35 days after the date on the letter that told you');
    expect(page('deadlines')).not.toContain('28 days after the date on the letter that told you');
  });

  test('changes what the calculator counts, and the calendar file', () => {
    const limit = dataOf(page('deadlines'), /id="limit-ask-for-review" data-limit="([^"]*)"/) as Parameters<
      typeof lastDay
    >[0];
    const day = lastDay(limit, '2026-02-27', holidays) ?? '';
    expect(day).toBe('2026-04-03');
    const event = { limit: 'ask-for-review', day, saferDay: null, title: 'Ask', details: '' };
    expect(calendarFile('Test', [event], '2026-03-01')).toContain('DTSTART;VALUE=DATE:20260403');
  });

  test('changes the letter', () => {
    const blueprint = dataOf(page('letter'), /id="ask-for-a-review"[^>]*><template>([^<]*)</) as Parameters<
      typeof composeLetter
    >[0];
    const text = letterText(
      composeLetter(
        blueprint,
        { 'letter-date': '2026-02-27' },
        {
          today: '2026-03-01',
          holidays,
          force: null,
          body: null,
          recipient: null,
          address: [],
          words: letterFrame,
        },
      ),
    );
    expect(text).toContain('I can ask within 35 days');
    expect(text).toContain('the last day is 3 April 2026');
  });
});
