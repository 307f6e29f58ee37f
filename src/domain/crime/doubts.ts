import type { Doubt, DoubtWords } from '../../schemas/crime/doubt.ts';
import type { Gap } from '../../schemas/crime/known-gap.ts';
import type { FileCoverage } from '../../schemas/places/area-release.ts';

/** The publisher's files, in the list of sources. */
const STREET = 'police-uk-street-crime';

/** What the importer found to be wrong with street files, as gaps beside those that somebody wrote down. */
export const doubtGaps = (street: readonly FileCoverage[], words: DoubtWords): Gap[] =>
  street.flatMap(({ force, month, doubts = [] }) =>
    doubts
      .filter(({ notKnown }) => notKnown.length > 0)
      .map((doubt) => ({
        ...{ force, dataset: 'street' as const, from: month, to: month, status: 'partial' as const },
        ...(doubt.categories && { categories: doubt.categories }),
        ...{ levels: doubt.notKnown, reason: reasonOf(doubt, words), source: STREET },
      })),
  );

const reasonOf = (doubt: Doubt, words: DoubtWords) =>
  words[doubt.measure].replace(/\{(found|low|high)\}/g, (_, key: 'found' | 'low' | 'high') =>
    doubt[key].toLocaleString('en-GB'),
  );
