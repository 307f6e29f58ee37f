import type { CrimeTable } from './totals.ts';
import type { OutcomeGroup } from './outcome-groups.ts';

/** Outcome groups drawn together where there is room for few columns. Every group is in one of them. */
export const outcomeColumns = {
  charged: ['charged'],
  outOfCourt: ['outOfCourt', 'otherBody'],
  noSuspect: ['noSuspect'],
  noAction: ['noProsecution', 'notInPublicInterest'],
  open: ['open'],
  unknown: ['unknown'],
} as const satisfies Record<string, readonly OutcomeGroup[]>;
export type OutcomeColumn = keyof typeof outcomeColumns;

export const outcomeColumnNames = Object.keys(outcomeColumns) as OutcomeColumn[];

export interface KindOutcomes {
  slug: string;
  /** Crimes of this kind in the known months. */
  all: number;
  counts: Record<OutcomeColumn, number>;
}

/** What became of each kind of crime, most crimes first. Anti-social behaviour has no outcomes and is left out. */
export function outcomesByKind(table: CrimeTable): KindOutcomes[] {
  return [...table.outcomesByCategory]
    .map(([slug, groups]) => ({ slug, ...inColumns(groups) }))
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.all - a.all || (a.slug < b.slug ? -1 : 1));
}

function inColumns(groups: ReadonlyMap<OutcomeGroup, number>): Omit<KindOutcomes, 'slug'> {
  const sum = (members: readonly OutcomeGroup[]) =>
    members.reduce((all, group) => all + (groups.get(group) ?? 0), 0);
  const counts: KindOutcomes['counts'] = {
    charged: sum(outcomeColumns.charged),
    outOfCourt: sum(outcomeColumns.outOfCourt),
    noSuspect: sum(outcomeColumns.noSuspect),
    noAction: sum(outcomeColumns.noAction),
    open: sum(outcomeColumns.open),
    unknown: sum(outcomeColumns.unknown),
  };
  return { all: Object.values(counts).reduce((a, b) => a + b, 0), counts };
}
