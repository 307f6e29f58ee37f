import { type Doubt, type DoubtWords, type Level, levels, type Measure } from '../../schemas/crime/doubt.ts';
import { crimeCategories } from './categories.ts';
import type { Dataset, Gap } from '../../schemas/crime/coverage.ts';
import type { FileCoverage } from '../../schemas/places/area-release.ts';

/** The publisher's files, in the list of sources. */
const SOURCE = 'police-uk-street-crime';

/** What the importer found to be wrong with files of a dataset, as gaps beside those that somebody wrote down. */
export const doubtGaps = (
  files: readonly FileCoverage[],
  words: DoubtWords,
  dataset: Dataset = 'street',
): Gap[] =>
  files.flatMap(({ force, month, doubts = [] }) =>
    doubts
      .filter(({ notKnown }) => notKnown.length > 0)
      .map((doubt) => ({
        ...{ force, dataset, from: month, to: month, status: 'partial' as const },
        ...(doubt.categories && { categories: doubt.categories }),
        ...{ levels: doubt.notKnown, reason: reasonOf(doubt, words), source: SOURCE },
      })),
  );

function reasonOf({ measure, found, low, high, counted = [] }: Doubt, words: DoubtWords): string {
  const names = new Map(crimeCategories.map(({ slug, name }) => [slug, name]));
  const parts: Record<string, string> = {
    ...{ found: found.toLocaleString('en-GB'), low: low.toLocaleString('en-GB') },
    ...{
      high: high.toLocaleString('en-GB'),
      kinds: counted.map((slug) => names.get(slug) ?? slug).join(', '),
    },
  };
  return words[measure].replace(/\{(\w+)\}/g, (whole, key: string) => parts[key] ?? whole);
}

/** Levels at which a month is not known by what is wrong with it. */
const levelsOf: Record<Measure, readonly Level[]> = {
  tooFewRows: levels,
  unusable: levels,
  unknownKinds: levels,
  repeated: levels,
  rows: levels,
  kind: levels,
  stated: levels,
  partnerships: levels,
  located: ['partnership'],
  placed: ['place'],
  inPatches: ['place'],
  onePoint: ['place'],
  fewPoints: ['place'],
  strangePoints: ['place'],
  kindLocated: ['partnership'],
  kindPlaced: ['place'],
  exchanged: levels,
  evenPoints: levels,
};

/** @param high may be Infinity, where there is no upper bound. */
export const doubtOf = (measure: Measure, found: number, low: number, high: number): Doubt => ({
  ...{ measure, found, low },
  high: high === Infinity ? low : high,
  notKnown: [...levelsOf[measure]],
});

/** Whether it is about how many there were, which may be news, and not about a file that is spoilt. */
const isCount = (measure: Measure) => ['rows', 'kind', 'stated', 'partnerships'].includes(measure);

/**
 * What is left of a doubt that somebody has accepted: nothing, or that the month is not known. Unless told, counts are
 * right and places are not known. What another measure found than the one accepted stays as it is.
 */
export function accepted(
  doubt: Doubt,
  id: string,
  {
    as,
    measure = doubt.measure,
  }: { as?: 'right' | 'notKnown' | undefined; measure?: Measure | undefined } = {},
): Doubt {
  if (measure !== doubt.measure) return doubt;
  const right =
    doubt.measure !== 'tooFewRows' && (as ?? (isCount(doubt.measure) ? 'right' : 'notKnown')) === 'right';
  return { ...doubt, notKnown: right ? [] : doubt.notKnown, accepted: id };
}
