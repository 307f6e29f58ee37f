/** What became of a crime, in groups that a reader can tell apart. In the order in which they are shown. */
export const outcomeGroups = [
  'charged',
  'outOfCourt',
  'otherBody',
  'noSuspect',
  'noProsecution',
  'notInPublicInterest',
  'open',
  'unknown',
] as const;
export type OutcomeGroup = (typeof outcomeGroups)[number];

/** Slugs of last outcomes (src/domain/crime/outcomes.ts) by group; whatever is in none of them is `unknown`. */
const members: Record<Exclude<OutcomeGroup, 'unknown'>, readonly string[]> = {
  charged: [
    'absolute-discharge',
    'awaiting-court-result',
    'charged',
    'community-penalty',
    'compensation',
    'conditional-discharge',
    'court-result-unavailable',
    'deprived-of-property',
    'fined',
    'imprisoned',
    'not-guilty',
    'other-court-disposal',
    'sent-to-crown-court',
    'sentenced-in-another-case',
    'suspended-sentence',
    'unable-to-proceed',
  ],
  outOfCourt: ['cautioned', 'drugs-possession-warning', 'local-resolution', 'penalty-notice-issued'],
  otherBody: ['action-taken-by-another-organisation'],
  noSuspect: ['no-further-action'],
  noProsecution: ['unable-to-prosecute'],
  notInPublicInterest: [
    'formal-action-not-in-public-interest',
    'further-action-not-in-public-interest',
    'further-investigation-not-in-public-interest',
  ],
  open: ['under-investigation'],
};

const groupBySlug = new Map<string, OutcomeGroup>([
  ...Object.entries(members).flatMap(([group, slugs]) =>
    slugs.map((slug): [string, OutcomeGroup] => [slug, group as OutcomeGroup]),
  ),
  ...outcomeGroups.map((group): [string, OutcomeGroup] => [group, group]),
]);

/**
 * The group of a last outcome, or of what is counted by group already. "Status update unavailable" and no outcome at
 * all are `unknown`.
 */
export const outcomeGroup = (slug: string): OutcomeGroup => groupBySlug.get(slug) ?? 'unknown';
