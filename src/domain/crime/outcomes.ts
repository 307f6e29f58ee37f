/** A last outcome as data.police.uk publishes it in its CSV files. */
export interface CrimeOutcome {
  slug: string;
  /** The words in the column "Last outcome category". */
  name: string;
}

/** A blank in the file: nothing published. Always so for anti-social behaviour, which never has an outcome. */
export const NO_OUTCOME: CrimeOutcome = { slug: 'none-published', name: '' };

/** Every outcome that the publisher's documentation and files name, by slug, after the blank one. */
export const crimeOutcomes: readonly CrimeOutcome[] = [
  NO_OUTCOME,
  { slug: 'absolute-discharge', name: 'Offender given absolute discharge' },
  { slug: 'action-taken-by-another-organisation', name: 'Action to be taken by another organisation' },
  { slug: 'awaiting-court-result', name: 'Awaiting court outcome' },
  { slug: 'cautioned', name: 'Offender given a caution' },
  { slug: 'charged', name: 'Suspect charged' },
  { slug: 'community-penalty', name: 'Offender given community sentence' },
  { slug: 'compensation', name: 'Offender ordered to pay compensation' },
  { slug: 'conditional-discharge', name: 'Offender given conditional discharge' },
  { slug: 'court-result-unavailable', name: 'Court result unavailable' },
  { slug: 'deprived-of-property', name: 'Offender deprived of property' },
  { slug: 'drugs-possession-warning', name: 'Offender given a drugs possession warning' },
  { slug: 'fined', name: 'Offender fined' },
  { slug: 'formal-action-not-in-public-interest', name: 'Formal action is not in the public interest' },
  { slug: 'further-action-not-in-public-interest', name: 'Further action is not in the public interest' },
  {
    slug: 'further-investigation-not-in-public-interest',
    name: 'Further investigation is not in the public interest',
  },
  { slug: 'imprisoned', name: 'Offender sent to prison' },
  { slug: 'local-resolution', name: 'Local resolution' },
  { slug: 'no-further-action', name: 'Investigation complete; no suspect identified' },
  { slug: 'not-guilty', name: 'Defendant found not guilty' },
  { slug: 'other-court-disposal', name: 'Offender otherwise dealt with' },
  { slug: 'penalty-notice-issued', name: 'Offender given penalty notice' },
  { slug: 'sent-to-crown-court', name: 'Defendant sent to Crown Court' },
  { slug: 'sentenced-in-another-case', name: 'Suspect charged as part of another case' },
  { slug: 'status-update-unavailable', name: 'Status update unavailable' },
  { slug: 'suspended-sentence', name: 'Offender given suspended prison sentence' },
  { slug: 'unable-to-proceed', name: 'Court case unable to proceed' },
  { slug: 'unable-to-prosecute', name: 'Unable to prosecute suspect' },
  { slug: 'under-investigation', name: 'Under investigation' },
];
