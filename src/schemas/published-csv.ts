import { z } from 'zod';
import { looseDate } from './common.ts';
import { datasets } from './crime/coverage.ts';

/**
 * What a row of each published CSV file holds, by column. Every cell is text; an empty one is not known or does not
 * apply, never nought. The order of the keys is that of the columns.
 */

const text = z.string();
const some = z.string().min(1);
const maybe = (schema: z.ZodType) => z.union([schema, z.literal('')]);

const month = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
  .describe('YYYY-MM');
const whole = z.string().regex(/^\d+$/).describe('a whole number');
const decimal = z
  .string()
  .regex(/^\d+\.\d+$/)
  .describe('a number with decimals');

const force = some.describe('Force id, as data.police.uk writes it');
const neighbourhood = some.describe('Neighbourhood id, as its force publishes it');
const partnership = some.describe('ONS code of the Community Safety Partnership');
const category = some.describe('Kind of crime: data.police.uk’s short name');
const crimes = whole.describe('Rows of the police’s file');
const area = some.describe('Force id, ONS code of the partnership or ward, or neighbourhood id');
const reason = text.describe('Why something is missing; empty where nothing is, or nobody has said why');
const sources = some.describe(
  'Ids of the sources, parted by spaces; each is on the page of /sources/ for its first letter',
);
const status = z.enum(['published', 'partial', 'notPublished', 'notImported', 'notKnown', 'incomplete']);

const monthly = { month, category, crimes };

/** `crime/forces.csv` */
export const forceCrimeRow = z.strictObject({ force, ...monthly });

/** `crime/partnerships.csv`: `force` is the one that reported. */
export const partnershipCrimeRow = z.strictObject({ partnership, force, ...monthly });

/** `crime/neighbourhoods.csv` */
export const neighbourhoodCrimeRow = z.strictObject({ force, neighbourhood, ...monthly });

/**
 * `crime/wards/<force>.csv` and `crime/neighbourhoods/<force>.csv`: a column for each month besides, `2025-01` and on, in
 * order. A kind that is not known in any month has no row.
 */
export const monthColumnsRow = z
  .object({ area, category })
  .catchall(maybe(crimes).describe('Crimes of the month; empty where it is not known: see coverage.csv'));

/** `crime/forces/<force>.csv` and its like */
export const areaMonthRow = z.strictObject({
  area,
  month,
  category: text.describe('Kind of crime; empty where none of the month is known'),
  crimes: maybe(crimes),
  status,
  reason,
  source: sources,
});

/** `crime/forces/<force>-outcomes.csv` and its like */
export const areaOutcomeRow = z.strictObject({
  area,
  category: text,
  outcome: text.describe('What became of the crimes, in groups; empty where none is known'),
  crimes: maybe(crimes),
  months: maybe(whole).describe('Months that are counted'),
  status,
  reason,
  source: sources,
});

const span = { from: maybe(month), to: maybe(month) };

/** For every 1,000 residents in twelve months, with the bounds that chance leaves open. */
const rate = { rate: maybe(decimal), low: maybe(decimal), high: maybe(decimal) };

/** Places that chance leaves open, of how many. */
const place = { placeFrom: maybe(whole), placeTo: maybe(whole), of: maybe(whole) };
const standing = z.enum(['higher', 'asExpected', 'lower', '']);

/** `crime/compare/forces.csv` and its like */
export const comparisonRow = z.strictObject({
  area,
  name: some,
  force,
  ...span,
  crimes: maybe(crimes),
  residents: whole.describe('Residents in mid-2022'),
  ...rate,
  ...place,
  standing,
  status,
  note: text,
  source: sources,
});

/** `crime/forces/<force>-kinds.csv` and its like */
export const areaKindRow = z.strictObject({
  area,
  category,
  ...span,
  crimes: maybe(crimes),
  ...rate,
  average: maybe(decimal).describe('The rate of all areas of the level together'),
  ...place,
  standing,
  beforeFrom: maybe(month),
  beforeTo: maybe(month),
  before: maybe(crimes),
  afterFrom: maybe(month),
  afterTo: maybe(month),
  after: maybe(crimes),
  changeADay: maybe(decimal).describe('Crimes a day afterwards, for each one before'),
  changeLow: maybe(decimal),
  changeHigh: maybe(decimal),
  reading: z.enum(['rose', 'fell', 'unclear', 'tooFew', '']),
  status,
  reason,
  source: sources,
});

/** `coverage.csv` */
export const coverageCsvRow = z.strictObject({
  force,
  month,
  dataset: z.enum(datasets),
  status,
  reason,
  notKnownAt: text.describe('Levels at which it is not known, parted by spaces: force, partnership, place'),
});

/** How many areas of a published count have each grade, best first: only rounds of these five have one. */
const counted = {
  outstanding: maybe(whole),
  good: maybe(whole),
  adequate: maybe(whole),
  'requires improvement': maybe(whole),
  inadequate: maybe(whole),
};
export const countColumns = Object.keys(counted);

/** `report-cards.csv`: a grade, or a published count, which has no grade of its own. */
export const gradeRow = z.strictObject({
  force,
  framework: some,
  question: some,
  grade: text.describe('Empty in a row that counts all areas together'),
  basis: z.enum(['stated', 'derived']),
  date: maybe(looseDate).describe('As far as it is known'),
  source: z.url().describe('The document that gives the grade'),
  note: text,
  ...counted,
});

/** `newsroom/<force>.csv`: a finding, as it may be written. */
export const newsroomRow = z.strictObject({
  force,
  finding: some,
  what: some,
  figure: some.describe('With its unit'),
  range: text.describe('What chance leaves open, where it can be worked out'),
  amongAll: text.describe('Empty where forces are not ranked by it'),
  amongSimilar: text,
  period: some,
  source: some,
  address: text,
  caution: some,
});

/** `similar/<level>.csv`: a place and the five most like it, by our own rule. */
export const similarRow = z.strictObject({
  place: some.describe('ONS code of a partnership or ward; of a team, its force and id'),
  name: some,
  residents: some.describe('Mid-2022'),
  perSquareKm: some.describe('Residents to the square kilometre'),
  around: some.describe(
    'The same where a partnership’s middle resident lives, or in the partnership round a team or ward',
  ),
  kind: some.describe('In a word, by `around` or by `perSquareKm` of a team or ward; it decides nothing'),
  similar: some.describe('The most alike first, parted by "; "'),
  distances: some.describe(
    'How far each is: 0 for the same, 0.69 where one is twice the other in one of the three measures',
  ),
});

/** The names of the columns, in order. */
export const columnsOf = (row: z.ZodObject): string[] => Object.keys(row.shape);
