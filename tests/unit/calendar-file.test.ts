import { expect, test } from 'vitest';
import { calendarFile, reminders } from '../../src/browser/deadlines/calendar-file.ts';

const review = {
  limit: 'ask-for-review',
  day: '2026-03-27',
  saferDay: null,
  title: 'Ask for a review',
  details: 'The rule.',
};
const make = (title = review.title) => calendarFile('Test Patch', [{ ...review, title }], '2026-03-01');

test('a day is an all-day event with reminders at nine in the morning, a week and a day before', () => {
  const lines = make().split('\r\n');
  expect(lines).toContain('DTSTART;VALUE=DATE:20260327');
  expect(lines).toContain('SUMMARY:Last day: Ask for a review');
  expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P6DT15H', 'TRIGGER:-PT15H']);
  expect(lines.at(-1)).toBe('END:VCALENDAR');
});

test('no reminder lies in the past, and one always lies near the day', () => {
  // A letter of 3 November, seen on 28 November: the week before is gone.
  expect(reminders('2026-12-01', '2026-11-28')).toEqual([1]);
  expect(reminders('2026-12-01', '2026-11-30')).toEqual([0]);
  expect(reminders('2026-12-01', '2026-12-01')).toEqual([]);
  const file = calendarFile('Test Patch', [{ ...review, day: '2026-12-01' }], '2026-11-30');
  expect(file).toMatch(/TRIGGER(?:;RELATED=START)?:PT9H/);
});

test('where the last day is at a weekend, reminders come before the working day ahead of it', () => {
  const sunday = { ...review, day: '2026-03-29', saferDay: '2026-03-27' };
  const file = calendarFile('Test Patch', [sunday], '2026-03-01');
  expect(file).toContain('DTSTART;VALUE=DATE:20260329');
  expect(file.match(/TRIGGER\S*/g)).toEqual(['TRIGGER:-P8DT15H', 'TRIGGER:-P2DT15H']);
});

test('where that working day is gone, a reminder still comes before the last day', () => {
  const sunday = { ...review, day: '2026-03-29', saferDay: '2026-03-27' };
  for (const today of ['2026-03-27', '2026-03-28'])
    expect(calendarFile('Test Patch', [sunday], today).match(/TRIGGER\S*/g)).toHaveLength(1);
});

test('the same day made twice is the same to the byte', () => {
  expect(make()).toBe(make());
  expect(make()).toContain('UID:ask-for-review.2026-03-27@deadlines');
});

test('marks that mean something to calendars are written as text', () => {
  expect(make('Ask; now, or\nBEGIN:VALARM')).toContain(
    'SUMMARY:Last day: Ask\\; now\\, or\\nBEGIN:VALARM\r\n',
  );
});

test('no line is longer than 75 bytes, also with letters of other alphabets', () => {
  const lines = make('Gofynnwch am adolygiad ŵ ŷ '.repeat(12)).split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});
