import { expiryWarning } from '../../domain/corrections.ts';
import type { FileCoverage, Release } from '../../schemas/area-release.ts';
import type { ReleaseParts } from './release-parts.ts';

const whole = (n: number) => n.toLocaleString('en-GB');

/** What was read and what became of every row, for the operator. Same input, same words. */
export function reportOf(
  release: Release,
  coverage: readonly FileCoverage[],
  parts: ReleaseParts,
  bytes: number,
): string {
  const { crime, postcodes, outcomes, 'stop-and-search': searches } = release.accounts;
  const { tally } = parts.postcodes;
  const total = (key: 'withoutPoint' | 'withoutLsoa') => coverage.reduce((n, file) => n + file[key], 0);
  return [
    `# Release ${release.id}`,
    '',
    `Street-level crime of ${release.months.length} months, ${release.months[0] ?? ''} to ${release.months.at(-1) ?? ''}; ` +
      `${release.postcodeDirectory.name}, ${release.postcodeDirectory.date ?? 'date not stated'}; ` +
      `neighbourhood boundaries ${release.boundariesMonth ?? 'not imported'}; ${whole(bytes)} bytes.`,
    '',
    '## Crimes and incidents',
    '',
    ...accountLines(crime),
    `- of these in no partnership, for want of a known LSOA: ${whole(total('withoutLsoa'))}`,
    `- of these at no map point: ${whole(total('withoutPoint'))}`,
    '',
    ...section('## Outcomes', outcomes),
    ...section('## Stop and search', searches),
    '## Postcodes',
    '',
    ...accountLines(postcodes),
    `- of these without a location in the directory: ${whole(tally.unlocated - tally.farOff)}`,
    `- located too far from every outline to be given a place: ${whole(tally.farOff)}`,
    `- placed by the nearest outline because none holds them: ${whole(tally.offshore)}`,
    `- outline of force and partnership disagreed, settled by the force's: ${whole(tally.settled)}`,
    '',
    '## Areas',
    '',
    `- ${parts.areas.forces.length} police force areas, ${parts.areas.partnerships.length} partnerships, ${parts.areas.neighbourhoods.length} neighbourhoods`,
    ...teamLines(parts),
    ...parts.corrections.expired.map((one) => `- warning: ${expiryWarning(one)}`),
    ...(parts.inputs.notRead.length > 0 ? [`- given but not read: ${parts.inputs.notRead.join(', ')}`] : []),
    '',
  ].join('\n');
}

function teamLines({ inputs: { teams, teamTally: tally } }: ReleaseParts): string[] {
  if (teams.length === 0) return ['- details of teams: not imported'];
  const counts: [string, number][] = [
    ['names of people', tally.people],
    ['meetings to come', tally.meetings],
    ['meetings left out because they are over', tally.pastMeetings],
    ['entries left out because they say nothing', tally.blank],
    ['entries left out because they repeat another', tally.repeated],
  ];
  return [
    `- details of teams: ${whole(tally.teams)}, of ${whole(teams.length)} forces`,
    ...counts.map(([words, n]) => `- ${words}: ${whole(n)}`),
  ];
}
/** Nothing where no such file was given. */
const section = (heading: string, account: Release['accounts']['outcomes']) =>
  account ? [heading, '', ...accountLines(account), ''] : [];

function accountLines({ read, published, outside, rejected }: Release['accounts']['crime']): string[] {
  const lines = (counts: Record<string, number>, words: string) =>
    Object.entries(counts).map(([reason, n]) => `- ${words} (${reason}): ${whole(n)}`);
  return [
    `- read: ${whole(read)}`,
    `- published: ${whole(published)}`,
    ...lines(outside, 'outside England and Wales'),
    ...lines(rejected, 'rejected'),
  ];
}
