import { crimeCategories } from '../../domain/crime/categories.ts';
import { nextMonth } from '../../domain/crime/months.ts';
import type { KnownGap } from '../../schemas/crime/coverage.ts';
import type { ContentFiles } from './files.ts';
import { misnamed } from './names.ts';
import type { ContentProblem, Path } from './problems.ts';
import { toCome } from './sense.ts';
import { at, type YamlFile } from './yaml.ts';

/** Gaps that have not begun, of kinds that nobody knows, or that tell again of what another tells of. */
export const gapProblems = (files: ContentFiles, today: string): ContentProblem[] =>
  files.knownGaps.flatMap(({ yaml, value }) =>
    value.flatMap((gap, i) => [
      ...toCome(yaml, gap.from, [i, 'from'], today, 'a month that has been'),
      ...(gap.categories ?? []).flatMap((slug, j) => kindProblem(yaml, slug, [i, 'categories', j])),
      ...halfPublished(yaml, gap, i),
      ...toldTwice(yaml, value, i),
    ]),
  );

function kindProblem(yaml: YamlFile, slug: string, path: Path): ContentProblem[] {
  const slugs = crimeCategories.map((one) => one.slug);
  const expected = `one of ${slugs.join(', ')}`;
  return misnamed(at(yaml, path), slug, slugs, { expected, otherwise: 'choose one of these' });
}

/** Where only some kinds are missing there is a file of the others, which a gap of the whole month would refuse. */
function halfPublished(yaml: YamlFile, { status, categories }: KnownGap, i: number): ContentProblem[] {
  if (status === 'partial' || !categories) return [];
  const fix = 'write "partial", or delete "categories" where nothing at all is published';
  return [
    {
      ...at(yaml, [i, 'status']),
      found: `notPublished, of ${categories.join(', ')} only`,
      expected: 'partial',
      fix,
    },
  ];
}

/** Two that share a month, of which a page would tell both; and two that say the same of one month and the next. */
function toldTwice(yaml: YamlFile, gaps: readonly KnownGap[], i: number): ContentProblem[] {
  const gap = gaps[i];
  if (!gap || isBackwards(gap)) return [];
  return gaps.slice(0, i).flatMap((other, j): ContentProblem[] => {
    if (isBackwards(other) || !isOfTheSame(gap, other)) return [];
    const [earlier, later] = gap.from < other.from ? [gap, other] : [other, gap];
    const place = {
      ...at(yaml, [i, 'from']),
      expected: 'one entry for a month of a force, dataset and kind',
    };
    const line = yaml.line([j]);
    if (later.from <= endOf(earlier))
      return [
        {
          ...place,
          found: `${spell(later.from, [endOf(gap), endOf(other)].sort()[0] ?? FOREVER)}, of which the entry at line ${line} tells, too`,
          fix: 'change "from" or "to" of one of the two, or delete one',
        },
      ];
    if (later.from !== nextMonth(endOf(earlier)) || !saysTheSame(gap, other)) return [];
    const found = `months that follow those of the entry at line ${line}, which says the same`;
    return [{ ...place, found, fix: `make it one entry, from ${earlier.from} to ${later.to ?? 'null'}` }];
  });
}

/** Later than any month. */
const FOREVER = '9999-12';

const endOf = ({ to }: KnownGap) => to ?? FOREVER;

/** Told of by itself. */
const isBackwards = (gap: KnownGap) => endOf(gap) < gap.from;

/** What is said of one kind of crime may stand beside what is said of all, and of one force beside what is said of each. */
const isOfTheSame = (one: KnownGap, other: KnownGap) =>
  one.force === other.force &&
  one.dataset === other.dataset &&
  (one.categories && other.categories
    ? one.categories.some((slug) => other.categories?.includes(slug))
    : !one.categories && !other.categories);

const saysTheSame = (one: KnownGap, other: KnownGap) =>
  one.status === other.status &&
  one.reason === other.reason &&
  one.source === other.source &&
  [...(one.categories ?? [])].sort().join() === [...(other.categories ?? [])].sort().join();

function spell(from: string, to: string): string {
  if (to === FOREVER) return `all months from ${from}`;
  return from === to ? from : `${from} to ${to}`;
}
