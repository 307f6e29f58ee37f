import { type DatePart, readDate } from '../../domain/complaints/typed-date.ts';
import { aheadWords, errorWords } from '../../i18n/complaints/typed-date.ts';
import { today } from '../today.ts';

const input = (fields: HTMLElement, part: DatePart) =>
  fields.querySelector<HTMLInputElement>(`input[data-part="${part}"]`);

const typed = (fields: HTMLElement, part: DatePart) => input(fields, part)?.value ?? '';

/** What is in the three fields of a date. */
export const readFields = (fields: HTMLElement) =>
  readDate(
    { day: typed(fields, 'day'), month: typed(fields, 'month'), year: typed(fields, 'year') },
    today(),
  );

/** The date, or null with what is wrong said beside the fields. What was typed stays. @param hold takes the reader back there. */
export function askDate(fields: HTMLElement, hold = true): string | null {
  const read = readFields(fields);
  clearDateError(fields);
  if (read.kind === 'date') {
    questionAhead(fields, read.day);
    return read.day;
  }
  if (read.kind === 'empty' && !hold) return null;
  fields.querySelector('[role="alert"]')?.replaceChildren(errorWords[read.kind]);
  const field = input(fields, read.part);
  field?.setAttribute('aria-invalid', 'true');
  if (hold) field?.focus();
  return null;
}

/** A letter of next month is mostly a slip of the year: it is taken, and asked about. */
function questionAhead(fields: HTMLElement, day: string): void {
  if (day > today()) fields.querySelector('[role="alert"]')?.replaceChildren(aheadWords);
}

export function clearDateError(fields: HTMLElement): void {
  fields.querySelector('[role="alert"]')?.replaceChildren();
  fields.querySelectorAll('[aria-invalid]').forEach((field) => {
    field.removeAttribute('aria-invalid');
  });
}
