import type { Days } from '../../domain/report-cards/monitoring.ts';
import type { Watch } from '../../domain/report-cards/monitoring.ts';
import { DAY_NOT_FOUND, type CauseRow, type MonitoringRow } from '../../schemas/report-cards/rows.ts';
import { counted, date, list, number } from '../format.ts';

/** When a spell of closer watch ended, in words; null where no source says that it did. */
const leftWords = (left: string | null): string | null =>
  left === null ? null : left === DAY_NOT_FOUND ? 'a day that no source gives' : date(left);

const spell = ({ entered, left }: MonitoringRow): string =>
  `from ${date(entered)} to ${leftWords(left) ?? ''}`;

/** A spell of closer watch, as an entry of a list. */
export const spellTitle = (row: MonitoringRow): string =>
  row.left === null
    ? `From ${date(row.entered)}; whether it has left is not known`
    : spell(row).replace(/^f/, 'F');

/** What may be said today of a force and closer watch; null where nothing may. */
export function watchSentence(watch: Watch): string | null {
  switch (watch.kind) {
    case 'listed':
      return `On ${date(watch.asOf)} it stood on the inspectorate’s list of forces in Engage, its closer watch.`;
    case 'notListed':
      return `On ${date(watch.asOf)} it did not stand on the inspectorate’s list of forces in Engage, its closer watch.`;
    case 'formerly':
      return `On ${date(watch.asOf)} it stood on the inspectorate’s list of forces formerly in Engage, its closer watch${watch.row ? ` (${spell(watch.row)})` : ''}.`;
    case 'lastWord':
      return `The inspectorate moved it into Engage, its closer watch, on ${date(watch.row.entered)}. Whether it has left since was not known on ${date(watch.asOf)}; the inspectorate’s list of forces in Engage says.`;
    case 'unknown':
      return null;
  }
}

/** How many causes of concern are known of a force, and what became of them, in a sentence. */
export function causesSentence(rows: readonly Pick<CauseRow, 'status'>[]): string {
  if (rows.length === 0)
    return 'We found no cause of concern about it, the inspectorate’s strongest finding. That does not mean that there is none.';
  const tally = (status: CauseRow['status']) => rows.filter((row) => row.status === status).length;
  const [closed, open, unknown] = [tally('closed'), tally('open'), tally(null)];
  const parts = [
    ...(closed > 0 ? [`${counted(closed, 'is', 'are')} closed`] : []),
    ...(open > 0 ? [`${counted(open, 'was', 'were')} open when last heard of`] : []),
  ];
  if (unknown > 0)
    parts.push(
      `what became of ${unknown === rows.length ? (unknown > 1 ? 'them' : 'it') : number(unknown)} is not known`,
    );
  return `Inspectors raised ${counted(rows.length, 'cause', 'causes')} of concern with it, their strongest finding: ${list(parts)}.`;
}

/** Words of the causes of concern. */
export const causeWords = {
  heading: 'What inspectors told it to put right',
  lead: 'These are the ones that we found; there may be more. Where it is not known what became of one, that does not mean that it is open.',
  show: (count: number) => (count === 1 ? 'What it is' : `All ${number(count)}, one by one`),
  raised: 'Raised',
  status: 'What became of it',
  open: 'Open for',
  unknown: 'Not found',
  bases: {
    stated: '',
    derived: 'Worked out from the grade.',
    'partly-read': 'Read in a copy that breaks off.',
    'third-party': 'Read in a third-party index of reports.',
  } satisfies Record<CauseRow['basis'], string>,
  statusOf: (status: CauseRow['status'], day: string | null) => {
    if (status === null) return 'Not found';
    const when = day === null ? '' : date(day);
    return status === 'closed' ? `Closed${when && ` (${when})`}` : `Open on ${when}; nothing later found`;
  },
  days: ({ least, most }: Days, closed: boolean) =>
    `${least === most ? counted(most, 'day', 'days') : `${number(least)} to ${number(most)} days`}${closed ? '' : ' by then'}`,
};

/** Words of the judgment in one sentence. */
export const judgmentWords = {
  heading: 'What the inspectorate said of it as a whole',
  readIn: {
    report: 'In our words, from its report.',
    'report-part': 'In our words, from its report; the copy that we read breaks off after this.',
    release: 'In our words, from its news release.',
    reported: 'In our words, from a news report that quotes it.',
  },
};
