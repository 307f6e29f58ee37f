import { NEEDED, lowMonths } from '../../domain/crime/month-bounds.ts';
import type { AreaRelease } from '../../read/release.ts';
import type { Doubt, Measure } from '../../schemas/crime/doubt.ts';
import { type Dataset, datasets } from '../../schemas/crime/coverage.ts';
import type { FileCoverage } from '../../schemas/places/area-release.ts';
import { type ChangeSection, named, NOTHING_TO_DO, whole } from './change-section.ts';

/** What is measured, after the number that was found of it. */
const measured: Record<Measure, string> = {
  tooFewRows: 'rows',
  unusable: '% of the rows that cannot be used',
  unknownKinds: 'rows of a crime type that nobody knows',
  repeated: '% of the rows that stand in this or another file again',
  rows: 'rows',
  kind: 'rows of a kind of crime',
  stated: 'rows that state a thing',
  partnerships: 'rows of a partnership',
  located: '% of the rows in a partnership',
  placed: '% of the rows at a map point that bears out their LSOA',
  inPatches: "% of the rows in one of the force's patches",
  onePoint: '% of the rows at one map point',
  fewPoints: 'map points',
  strangePoints: '% of the rows at a map point that another month has',
  kindLocated: '% of the rows of a kind in a partnership',
  kindPlaced: "% of the rows of a kind at a map point in the force's area",
  exchanged: 'rows of the first of two kinds that have changed places',
  evenPoints: '% of the map points with an even number of incidents of anti-social behaviour',
};

/** A force's month that cannot be trusted, and what of it. */
export interface OddFile {
  dataset: Dataset;
  force: string;
  month: string;
  measure: Measure;
  words: string;
  accepted: string | null;
}

/** Force-months that cannot be trusted, those among them that somebody has accepted in content/corrections/. */
export const oddFiles = (release: AreaRelease): OddFile[] =>
  datasets.flatMap((dataset) => oddOf(dataset, filesOf(release, dataset)));

const oddOf = (dataset: Dataset, files: readonly FileCoverage[]): OddFile[] =>
  files.flatMap(({ force, month, doubts = [] }) =>
    doubts.map((doubt) => ({
      ...{ dataset, force, month, measure: doubt.measure, accepted: doubt.accepted ?? null },
      words: `${nameOf(dataset, force, month)}: found ${foundWords(doubt)}; expected ${expectedWords(doubt)}`,
    })),
  );

/** Files of a dataset, whether or not they hold anything. */
export const filesOf = (
  { coverage, otherCoverage }: AreaRelease,
  dataset: Dataset,
): readonly FileCoverage[] => (dataset === 'street' ? coverage : otherCoverage[dataset]);

/** A file by its force, month and, where it is not of street-level crime, what it is of. */
export const nameOf = (dataset: Dataset, force: string, month: string) =>
  `${force} ${month}${dataset === 'street' ? '' : ` ${dataset}`}`;

/** By the code that the ONS gives a ward. */
const isWard = (code: string) => /^[EW]05\d{6}$/.test(code);

const foundWords = ({ measure, found, counted }: Doubt) =>
  `${whole(found)} ${counted?.every(isWard) ? 'rows of a ward' : measured[measure]}${counted ? ` (${counted.join(', ')})` : ''}`.replace(
    ' %',
    '%',
  );

function expectedWords({ measure, low, high }: Doubt): string {
  if (measure === 'tooFewRows') return `at least ${whole(low)}`;
  if (measure === 'onePoint') return `at most ${whole(high)}%, as in the months around it`;
  if (measure === 'unusable' || measure === 'repeated' || measure === 'evenPoints')
    return `at most ${whole(high)}%`;
  if (measure === 'unknownKinds')
    return `at most ${whole(high)}, and src/domain/crime/categories.ts to name every type`;
  return `about as in other months, which have ${whole(low)} to ${whole(high)}`;
}

/** What a correction of one is called: a month may need several, each for what one measure found. */
const correctionOf = ({ dataset, force, month, measure }: OddFile) =>
  `${nameOf(dataset, force, month)}${measure.replace(/^|[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`.replaceAll(
    ' ',
    '-',
  );

/** What to do about such a month. */
export function oddAdvice(odd: OddFile): string {
  const { dataset, force, month, measure } = odd;
  return `Look at the file and in the publisher's changelog. If it is so, add content/corrections/${correctionOf(odd)}.yaml with target kind "forceMonth", force ${force}${dataset === 'street' ? '' : `, dataset ${dataset}`}, month ${month} and measure ${measure}, and with "as": right to show it, or notKnown to show what it makes wrong as not known; if not, leave the month out with --months, or import again when the publisher has put it right.`;
}

export function oddFileSection(odd: readonly OddFile[]): ChangeSection {
  const open = odd.filter(({ accepted }) => accepted === null);
  const months = [...new Set(open.map(({ dataset, force, month }) => nameOf(dataset, force, month)))];
  return {
    title: 'Force-months that cannot be trusted',
    lines: odd.map(({ words, accepted }) =>
      accepted === null ? words : `${words}. Accepted by ${accepted}`,
    ),
    action:
      open.length > 0
        ? `look at each in the publisher’s changelog and archive. Until then what it makes wrong is shown as not known, and left out of averages. Accept it in content/corrections/ (kind: forceMonth), or add it to content/coverage/known-gaps.yaml: ${named(months)}.`
        : NOTHING_TO_DO,
  };
}

/** Months that are let through and look thin, and forces of which there are too few months to tell. */
export function lowMonthSection(release: AreaRelease): ChangeSection {
  const byForce = datasets.flatMap((dataset) =>
    [...Map.groupBy(filesOf(release, dataset), ({ force }) => force)].map(([force, files]) => ({
      ...{ dataset, force, files },
    })),
  );
  const low = byForce.flatMap(({ dataset, force, files }) =>
    lowMonths(files).map(
      ({ month, found, lowest }) =>
        `${nameOf(dataset, force, month)}: ${whole(found)} rows; the lowest of the months around it has ${whole(lowest)}`,
    ),
  );
  const few = byForce.filter(({ files }) => held(files) > 0 && held(files) <= NEEDED);
  return {
    title: 'Force-months that may not be whole',
    lines: [
      ...low,
      ...(few.length === 0
        ? []
        : [
            `too few months to tell (it takes ${NEEDED + 1} of a force): ${few.map(({ dataset, force, files }) => `${force}${dataset === 'street' ? '' : ` ${dataset}`} (${held(files)})`).join(', ')}`,
          ]),
    ],
    action:
      low.length > 0
        ? 'look in the publisher’s changelog whether the file is whole. If it is known not to be, add it to content/coverage/known-gaps.yaml (status: partial).'
        : NOTHING_TO_DO,
  };
}

const held = (files: readonly FileCoverage[]) => files.filter(({ rows }) => rows > 0).length;
