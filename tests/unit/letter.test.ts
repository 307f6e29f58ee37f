import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Blueprint,
  composeLetter,
  type Facts,
  letterFile,
  letterMailto,
  letterText,
  type Surroundings,
  withLateness,
} from '../../src/domain/complaints/letter.ts';
import { letterFrame } from '../../src/i18n/complaints/letters.ts';

const blueprint: Blueprint = {
  id: 'ask',
  subject: 'About {force}',
  fields: [
    { id: 'letter-date', kind: 'date', blank: 'the date of the letter' },
    { id: 'who', kind: 'choice', blank: 'who', options: [{ id: 'them', text: 'the others' }] },
    { id: 'why', kind: 'longText', blank: 'why', when: { field: 'who', is: ['them'] } },
  ],
  to: [{ line: 'The others', when: { field: 'who', is: ['them'] } }, { line: 'The team' }],
  parts: [
    { text: 'Dated {letter-date}, until {last-day:review:letter-date}.' },
    { text: 'Sent to {who}. Overseen by {body}.' },
    { text: 'Because: {why}', when: { filled: 'why' } },
    { text: 'No reason.', when: { notFilled: 'why' } },
  ],
  spans: { review: { value: 28, unit: 'days' } },
};
const around: Surroundings = {
  today: '2026-03-01',
  holidays: { from: 2020, to: 2031, days: [] },
  force: null,
  body: null,
  recipient: null,
  address: [],
  words: letterFrame,
};
const write = (facts: Facts, more: Partial<Surroundings> = {}) =>
  composeLetter(blueprint, facts, { ...around, ...more });

describe('a letter', () => {
  test('shows what is missing as blanks, and makes nothing up', () => {
    const letter = write({});
    expect(letter.paragraphs).toEqual([
      'Dated [the date of the letter], until [the last day].',
      'Sent to [who]. Overseen by [the body that oversees the police force].',
      'No reason.',
    ]);
    expect(letter.subject).toBe('About [the police force]');
    expect(letter.sender).toEqual(['[your name]', '[your address]', '[your phone or email]']);
  });

  test('says dates in words, and the last day that follows', () => {
    expect(write({ 'letter-date': '2026-02-27' }).paragraphs[0]).toBe(
      'Dated 27 February 2026, until 27 March 2026.',
    );
  });

  test('counts from the first of the dates that are known', () => {
    const parts = [{ text: 'Until {last-day:review:given|letter-date}.' }];
    const until = (facts: Facts) => composeLetter({ ...blueprint, parts }, facts, around).paragraphs;
    const dated = { 'letter-date': '2026-02-27' };
    expect(until(dated)).toEqual(['Until 27 March 2026.']);
    expect(until({ ...dated, given: '2026-03-02' })).toEqual(['Until 30 March 2026.']);
  });

  test.each([
    ['on the last day', '2026-03-27', ''],
    ['the day after it', '2026-03-28', '[why]'],
  ])('says why it is late only once it is: %s', (_, today, said) => {
    const clocks = [{ limit: 'review', from: 'letter-date', late: 'why' }];
    const facts = (given: Facts) =>
      withLateness({ ...blueprint, clocks }, { 'letter-date': '2026-02-27', ...given }, { ...around, today });
    expect(facts({})['why']).toBe(said);
    expect(facts({ why: 'I was ill' })['why']).toBe(said === '' ? '' : 'I was ill');
    expect(facts({ 'letter-date': '', why: 'I was ill' })['why']).toBe('');
  });

  test('goes to the first recipient whose condition holds', () => {
    expect(write({ who: 'them' }).to).toEqual(['The others']);
    expect(write({}).to).toEqual(['The team']);
    expect(write({}, { recipient: 'The Commissioner', address: ['1 High Street'] }).to).toEqual([
      'The Commissioner',
      '1 High Street',
    ]);
  });

  test('leaves out what was typed into a question that is no longer asked', () => {
    expect(write({ who: 'them', why: 'Late' }).paragraphs.at(-1)).toBe('Because: Late');
    expect(write({ who: '', why: 'Late' }).paragraphs.at(-1)).toBe('No reason.');
  });

  test('keeps the lines that were typed, and drops what no document can hold', () => {
    const letter = write({ who: 'them', why: 'One \r\nTwo\u0000\u0007  ', 'your-address': '1 Street\nTown' });
    expect(letter.paragraphs.at(-1)).toBe('Because: One\nTwo');
    expect(letter.sender).toEqual(['[your name]', '1 Street', 'Town', '[your phone or email]']);
  });

  test('takes typed braces for what they are: marks on paper', () => {
    expect(write({ who: 'them', why: '{body} {limit:x}' }).paragraphs.at(-1)).toBe(
      'Because: {body} {limit:x}',
    );
  });

  test('can be written from anything that is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (why, name) => {
        const text = letterText(write({ who: 'them', why, 'your-name': name }));
        expect(text).toContain('Yours faithfully,');
        expect(text).not.toContain('\r');
      }),
    );
  });
});

describe('a letter to take away', () => {
  const letter = write({ who: 'them', why: 'One\nTwo & three <b>' }, { force: 'Oakshire Police' });

  test('has the line ends of files, each once', () => {
    const file = letterFile(letter);
    expect(file).toContain('Because: One\r\nTwo & three <b>\r\n');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('opens in an email whose parts cannot run into one another', () => {
    const address = letterMailto(letter, 'psd@oakshire.example') ?? '';
    const { pathname, searchParams } = new URL(address);
    expect(pathname).toBe('psd@oakshire.example');
    expect(searchParams.get('subject')).toBe('About Oakshire Police');
    expect(searchParams.get('body')).toContain('Two & three <b>\r\n');
  });

  test('is not offered as an email where it is too long for one', () => {
    expect(letterMailto(write({ who: 'them', why: 'long '.repeat(500) }), null)).toBeNull();
  });
});
