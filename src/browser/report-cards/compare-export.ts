import { groupBy } from '../../domain/by-key.ts';
import { type ExportRow, FIGURE, NOT_FOUND } from '../../domain/report-cards/comparison-export.ts';
import { cards } from '../../i18n/report-cards/report-cards.ts';

/** The comparison as plain text, force by force or round by round, with its citation below. */
export function asText(
  heading: string,
  rows: readonly ExportRow[],
  names: ReadonlyMap<string, string>,
  citation: string,
): string {
  const groups = groupBy(rows, ({ force, basis, period }) =>
    basis === FIGURE ? force : `${force} ${period}`,
  );
  const blocks = [...groups.values()].map((group) => {
    const [first] = group;
    const title = `${names.get(first?.force ?? '') ?? ''}${first?.basis === FIGURE ? '' : `, ${first?.period ?? ''}`}`;
    return [title, ...group.map(line)].join('\n');
  });
  return [heading, ...blocks, citation].join('\n\n');
}

function line({ item, period, value, basis }: ExportRow): string {
  const text = value === NOT_FOUND ? cards.notFoundLong : value;
  if (basis === FIGURE) return `  ${item}, ${period}: ${text}`;
  return `  ${item}: ${text}${basis === 'derived' ? ` (${cards.derived})` : ''}`;
}
