import { expiryWarning } from '../../domain/crime/corrections.ts';
import type { Elsewhere, FileCoverage, PatchCover, Release } from '../../schemas/places/area-release.ts';
import type { UnknownLsoaCodeAccount } from '../count/unknown-lsoa-codes.ts';
import { pairWords } from './change-cover.ts';
import type { ReleaseParts } from './release-parts.ts';

const whole = (n: number) => n.toLocaleString('en-GB');

/** What was read and what became of every row, for the operator. Same input, same words. */
export function reportOf(
  release: Release,
  coverage: readonly FileCoverage[],
  parts: ReleaseParts,
  bytes: number,
  { rejects, unknownLsoaCodes }: { rejects: readonly string[]; unknownLsoaCodes: UnknownLsoaCodeAccount },
): string {
  const { crime, postcodes, outcomes, 'stop-and-search': searches, boundaries, teams } = release.accounts;
  const { tally } = parts.postcodes;
  const held = new Set(coverage.flatMap(({ rows, month }) => (rows > 0 ? [month] : [])));
  const total = (key: 'withoutPoint' | 'withoutLsoa') => coverage.reduce((n, file) => n + file[key], 0);
  return [
    `# Release ${release.id}`,
    '',
    `Street-level crime of ${held.size} months, ${release.months[0] ?? ''} to ${release.months.at(-1) ?? ''}; ` +
      `${release.postcodeDirectory.name}, ${release.postcodeDirectory.date ?? 'date not stated'}; ` +
      `neighbourhood boundaries ${release.boundariesMonth ?? 'not imported'}; ${whole(bytes)} bytes.`,
    '',
    '## Crimes and incidents',
    '',
    ...accountLines(crime),
    `- of these in no partnership, for want of a known LSOA: ${whole(total('withoutLsoa'))}`,
    `- of these with an LSOA code that the look-up does not know, placed by their map point: ${whole(unknownLsoaCodes.placed)}`,
    `- of these at no map point: ${whole(total('withoutPoint'))}`,
    ...elsewhereLines(release.elsewhere ?? []),
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
    ...wardLines(release),
    '',
    ...listed('## Rejected rows, by file', rejects),
    ...listed('## Rows whose LSOA code the look-up does not know, by file', unknownLsoaCodes.byFile),
    ...section('## Outlines of teams', boundaries, (release.patches ?? []).flatMap(coverLines)),
    ...section('## Details of teams', teams),
    '## Areas',
    '',
    `- ${parts.areas.forces.length} police force areas, ${parts.areas.partnerships.length} partnerships, ${parts.areas.neighbourhoods.length} neighbourhoods`,
    ...listLines(parts),
    ...teamLines(parts),
    ...parts.corrections.expired.map((one) => `- warning: ${expiryWarning(one)}`),
    ...(parts.inputs.namesWithoutOutline > 0
      ? [`- names in lists of neighbourhoods that no outline has: ${whole(parts.inputs.namesWithoutOutline)}`]
      : []),
    ...(parts.inputs.notRead.length > 0 ? [`- given but not read: ${parts.inputs.notRead.join(', ')}`] : []),
    '',
  ].join('\n');
}

const listed = (heading: string, lines: readonly string[]) =>
  lines.length > 0 ? [heading, '', ...lines, ''] : [];

/** A share of crimes outside their force's area that is worth a line of its own. */
const WORTH_A_LINE = 0.01;

function elsewhereLines(forces: readonly Elsewhere[]): string[] {
  const total = forces.reduce((n, { elsewhere }) => n + elsewhere, 0);
  const most = forces
    .filter(({ located, elsewhere }) => elsewhere > located * WORTH_A_LINE)
    .map(({ force, located, elsewhere }) => `${force} ${((100 * elsewhere) / located).toFixed(1)} %`);
  return [
    `- of these in another force's area, by their LSOA: ${whole(total)}${most.length > 0 ? ` (above 1 %: ${most.join(', ')})` : ''}`,
  ];
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

function wardLines({ wards }: Release): string[] {
  if (!wards) return [];
  return [
    `- ward by the directory's own code: ${whole(wards.directory)}`,
    `- ward by its outline, because no ward that was imported has the directory's code: ${whole(wards.outline)}`,
    `- in no ward that was imported, so that no outline of it is known: ${whole(wards.unlisted)}`,
  ];
}

function listLines({ areas: { wards, teamLists, neighbourhoods } }: ReleaseParts): string[] {
  const listed = teamLists.flatMap(({ teams }) => teams);
  const likely = wards.wards.filter(({ likelyTeam }) => likelyTeam !== undefined);
  const worked = neighbourhoods.filter(({ basis }) => basis !== undefined);
  return [
    `- electoral wards: ${whole(wards.wards.length)}`,
    `- outlines worked out from electoral wards: ${whole(worked.length)}`,
    ...(listed.length > 0
      ? [
          `- teams in whole lists of ${teamLists.length} forces: ${whole(listed.length)}, of which without an outline: ${whole(listed.filter(({ outline }) => !outline).length)}`,
          `- wards whose name just one such team bears: ${whole(likely.length)}`,
        ]
      : []),
  ];
}

/** Nothing where no such file was given. */
const section = (heading: string, account: Release['accounts']['outcomes'], more: readonly string[] = []) =>
  account ? [heading, '', ...accountLines(account), ...more, ''] : [];

/** Overlaps and gaps of one force's patches. */
function coverLines(cover: PatchCover): string[] {
  const { force, postcodes, shared, uncovered, outside } = cover;
  const part = (n: number) => `${whole(n)} (${((100 * n) / (postcodes || 1)).toFixed(2)} %)`;
  return [
    `- ${force}: of its ${whole(postcodes)} postcodes ${part(shared)} in more than one patch, ${part(uncovered)} in none; its patches hold ${whole(outside)} postcodes of other forces' areas`,
    ...pairWords(cover).map((words) => `- ${words}`),
  ];
}

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
