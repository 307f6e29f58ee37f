import { expect, test } from 'vitest';
import { calendarFile } from '../../src/browser/deadlines/calendar-file.ts';

const review = {
  limit: 'ask-for-review',
  day: '2026-03-27',
  title: 'Ask for a review',
  details: 'The rule.',
};
const make = (title = review.title) => calendarFile('Test Patch', [{ ...review, title }], '2026-03-01');

test('a day is an all-day event with a reminder a week before', () => {
  const lines = make().split('\r\n');
  expect(lines).toContain('DTSTART;VALUE=DATE:20260327');
  expect(lines).toContain('SUMMARY:Ask for a review');
  expect(lines).toContain('TRIGGER:-P7D');
  expect(lines.at(-1)).toBe('END:VCALENDAR');
});

test('the same day made twice is the same to the byte', () => {
  expect(make()).toBe(make());
  expect(make()).toContain('UID:ask-for-review.2026-03-27@deadlines');
});

test('marks that mean something to calendars are written as text', () => {
  expect(make('Ask; now, or\nBEGIN:VALARM')).toContain('SUMMARY:Ask\\; now\\, or\\nBEGIN:VALARM\r\n');
});

test('no line is longer than 75 bytes, also with letters of other alphabets', () => {
  const lines = make('Gofynnwch am adolygiad ŵ ŷ '.repeat(12)).split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});
