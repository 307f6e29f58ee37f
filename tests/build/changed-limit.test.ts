import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarFile } from '../../src/browser/deadlines/calendar-file.ts';
import { composeLetter } from '../../src/domain/complaints/letter.ts';
import { lastDay } from '../../src/domain/complaints/deadlines.ts';
import { letterText } from '../../src/domain/complaints/letter-text.ts';
import { letterFrame } from '../../src/i18n/complaints/letters.ts';

const root = join(import.meta.dirname, '..', '..');
const parts = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'public', 'src'];
const holidays = { from: 2020, to: 2031, days: [] };

/** Only the calculator and the letters: enough to see a limit change, and soon built. */
function isNeeded(path: string): boolean {
  const [src, folder, group, page] = relative(root, path).split(sep);
  if (src !== 'src' || folder !== 'pages' || group === undefined) return true;
  return group === 'complaints' && (page === undefined || /^(?:deadlines|letter)/.test(page));
}

function build(change: (limits: string) => string): string {
  const copy = mkdtempSync(join(tmpdir(), 'limit-'));
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true, filter: isNeeded });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const file = join(copy, 'content/complaints/limits.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  execFileSync(process.execPath, [astro, 'build', '--silent'], {
    cwd: copy,
    env: { ...process.env, SITE_DATE: '2026-11-21' },
    stdio: 'pipe',
  });
  return copy;
}

/** What a page gives to the browser in an attribute. */
function dataOf(html: string, pattern: RegExp): unknown {
  const [, json = ''] = pattern.exec(html) ?? [];
  return JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&'));
}

describe('a time limit changed in content from 28 days to 35', () => {
  let site = '';
  const page = (name: string) => readFileSync(join(site, 'dist/complaints', name, 'index.html'), 'utf8');

  beforeAll(() => {
    site = build((limits) => {
      const at = limits.indexOf('id: ask-for-review');
      return limits.slice(0, at) + limits.slice(at).replace('value: 28', 'value: 35');
    });
  });
  afterAll(() => {
    rmSync(site, { recursive: true, force: true });
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
    const event = { limit: 'ask-for-review', day, title: 'Ask', details: '' };
    expect(calendarFile('Test', [event], '2026-03-01')).toContain('DTSTART;VALUE=DATE:20260403');
  });

  test('changes the letter', () => {
    const blueprint = dataOf(
      page('letter'),
      /id="ask-for-a-review"[^>]* data-letter="([^"]*)"/,
    ) as Parameters<typeof composeLetter>[0];
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
