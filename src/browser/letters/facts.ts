import { type BlueprintField, type Facts, factsAsked, holds } from '../../domain/complaints/letter.ts';
import type { LetterOnPage } from './desk.ts';
import { readFields } from '../deadlines/date-fields.ts';

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
