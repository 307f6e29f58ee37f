import {
  composeLetter,
  type Facts,
  holds,
  type Letter,
  withLateness,
  type BlueprintField,
  factsAsked,
} from '../../domain/complaints/letter.ts';
import {
  addressLines,
  emailOf,
  findRecipient,
  type FoundRecipient,
  type RecipientReach,
  recipientsOn,
  type RecipientsFile,
} from '../../domain/complaints/letter-recipient.ts';
import type { BankHolidays } from '../../domain/complaints/working-days.ts';
import { forceWithin } from '../../i18n/format.ts';
import { letterFrame } from '../../i18n/complaints/letters.ts';
import type { LetterTemplate } from '../../schemas/complaints/letter.ts';
import { today } from '../today.ts';
import { readFields } from '../deadlines/date-fields.ts';

type Blueprint = Parameters<typeof composeLetter>[0];

/** A letter as the page holds it. */
export interface LetterOnPage extends Blueprint {
  to: readonly (Blueprint['to'][number] & { reach: RecipientReach })[];
  clocks: LetterTemplate['clocks'];
}

export interface Written {
  letter: Letter;
  /** What was filled in, with why it is late only where it is. */
  facts: Facts;
  found: FoundRecipient;
  /** Where to send it hangs on a force that has not been chosen. */
  needsForce: boolean;
  email: string | null;
}

/** The letter with what is known of its recipient. `listed` is the chosen force's. */
export function writeLetter(
  page: LetterOnPage,
  given: Facts,
  listed: RecipientsFile['forces'][string] | undefined,
  holidays: BankHolidays,
): Written {
  const entry = listed && recipientsOn(listed, today());
  const facts = withLateness(page, given, { today: today(), holidays, words: letterFrame });
  const recipient = page.to.find(({ when }) => holds(when, facts));
  const reach = recipient?.reach ?? { kind: 'team' };
  const found = findRecipient(reach, entry, facts['council']);
  // Where the overseeing body takes complaints first, the letter goes to it and not to the department it names.
  const instead = reach.kind === 'handler' && entry?.bodyFirst ? (entry.body?.name ?? null) : null;
  const letter = composeLetter(page, facts, {
    today: today(),
    holidays,
    force: entry ? forceWithin(entry.force.name) : null,
    body: entry?.body?.name ?? null,
    recipient: instead,
    address: addressLines(found, instead ?? recipient?.line ?? ''),
    words: letterFrame,
  });
  const needsForce = reach.kind !== 'known' && !entry;
  return { letter, facts, found, needsForce, email: emailOf(found.contacts) };
}

const fieldsIn = (host: HTMLElement) => [...host.querySelectorAll<HTMLElement>('[data-field]')];

/** What has been filled in, by field. Dates that cannot be read are not filled in. */
export function readFacts(hosts: readonly HTMLElement[], fields: readonly BlueprintField[]): Facts {
  const typed = hosts
    .flatMap(fieldsIn)
    .map((field) => [field.dataset['field'] ?? '', valueOf(field)] as const);
  return factsAsked(fields, Object.fromEntries(typed));
}

function valueOf(field: HTMLElement): string {
  const { kind } = field.dataset;
  if (kind === 'date') {
    const read = readFields(field);
    return read.kind === 'date' ? read.day : '';
  }
  if (kind === 'choice') return field.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  return field.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')?.value ?? '';
}

/** Questions that the answers so far do not call for are hidden: why it is late, until it is. */
export function showAsked(host: HTMLElement, { fields, clocks }: LetterOnPage, facts: Facts): void {
  for (const element of fieldsIn(host)) {
    const field = fields.find(({ id }) => id === element.dataset['field']);
    const early = clocks.some(({ late }) => late !== undefined && late === field?.id && facts[late] === '');
    element.hidden = early || !holds(field?.when, facts);
  }
}
