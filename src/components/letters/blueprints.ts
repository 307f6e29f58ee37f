import { holdsOn } from '../../domain/complaints/deadlines.ts';
import type { RecipientReach } from '../../domain/complaints/letter-recipient.ts';
import { type Blueprint, readWords } from '../../domain/complaints/letter.ts';
import { standingOn } from '../../domain/standards/standards.ts';
import { spanWords } from '../../i18n/complaints/deadlines.ts';
import { lawWords, quoteWords, senderFields } from '../../i18n/complaints/letters.ts';
import { limits } from '../../read/complaints/complaints.ts';
import { need, siteData } from '../../read/site.ts';
import { standards } from '../../read/standards/standards.ts';
import type { LetterPart, LetterTemplate } from '../../schemas/complaints/letter.ts';
import type { Limit } from '../../schemas/complaints/deadlines.ts';
import { reachOf } from './reach.ts';

/** What the browser needs of a letter: its blueprint, how its recipients are found, and the clocks to show beside it. */
export interface LetterForBrowser extends Blueprint {
  to: { line: string; when?: Blueprint['to'][number]['when']; reach: RecipientReach }[];
  clocks: LetterTemplate['clocks'];
}

const { date, index } = standards();

const inForce = (id: string): boolean => holdsOn(need(limits(), id), date);

export function letterForBrowser(template: LetterTemplate): LetterForBrowser {
  const { id, subject, fields, to, parts, clocks } = template;
  const shown = clocks.filter(({ limit }) => inForce(limit));
  const texts = parts.flatMap((part) => {
    const text = textOf(part);
    return text === null ? [] : [{ text, when: part.when }];
  });
  return {
    id,
    subject: settle(subject),
    fields: [...fields.map(fieldForBrowser), ...senderFields.map(fieldForBrowser)],
    to: to.map(({ line, when, body }) => ({ line: settle(line), when, reach: reachOf(body) })),
    parts: texts,
    spans: spansOf([...texts.flatMap(({ text }) => limitsIn(text)), ...shown.map(({ limit }) => limit)]),
    clocks: shown,
  };
}

/** Only what writing the letter needs: labels and hints are on the page. */
function fieldForBrowser(field: Blueprint['fields'][number]): Blueprint['fields'][number] {
  const { id, kind, blank, when } = field;
  const options =
    'options' in field ? field.options?.map(({ id: option, text }) => ({ id: option, text })) : undefined;
  return { id, kind, blank, when, options };
}

/** A part with its standard and its limits put into words; null where one of them does not hold on the day. */
function textOf(part: LetterPart): string | null {
  if ('text' in part) return limitsIn(part.text).every(inForce) ? settle(part.text) : null;
  const placed = index.get(part.quote);
  if (!placed || standingOn(placed.point, date) !== 'inForce') return null;
  const { point, framework } = placed;
  const place = point.paragraph === null ? framework.shortName : `${point.paragraph}, ${framework.shortName}`;
  return quoteWords(point.statement, place);
}

const limitsIn = (text: string): string[] =>
  readWords(text).flatMap((piece) => (typeof piece !== 'string' && 'limit' in piece ? [piece.limit] : []));

/** Limits and laws into words; what hangs on the reader's facts stays in braces. */
const settle = (text: string): string =>
  text.replace(/\{(limit|law):([^{}]*)\}/g, (_, kind: string, id: string) => {
    const limit = need(limits(), id);
    return kind === 'limit' ? spanWords(limit) : lawOf(limit);
  });

const lawOf = ({ paragraph, source }: Limit): string =>
  lawWords(paragraph, need(siteData().content.sources, source).title);

function spansOf(ids: readonly string[]): Blueprint['spans'] {
  return Object.fromEntries(
    [...new Set(ids)].map((id) => {
      const { value, unit, firstDayCounts } = need(limits(), id);
      return [id, firstDayCounts === undefined ? { value, unit } : { value, unit, firstDayCounts }];
    }),
  );
}

/** Sources of everything that a letter says. */
export function sourcesOf({ parts, rests }: LetterTemplate): string[] {
  const cited = parts.flatMap((part) => {
    if ('quote' in part) return index.get(part.quote)?.point.source ?? [];
    return limitsIn(part.text).map((id) => need(limits(), id).source);
  });
  return [...new Set([...rests.map(({ source }) => source), ...cited])];
}
