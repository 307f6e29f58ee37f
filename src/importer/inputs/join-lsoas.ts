import { ImportRefused } from '../errors.ts';
import { AreaIndex } from '../place/area-index.ts';
import { toLonLat } from '../place/national-grid.ts';
import type { AreaFeature } from '../sources/geojson-areas.ts';
import type { CouncilPartnership, LsoaRow } from '../sources/lsoa-lookup.ts';
import { absent } from './agreement.ts';
import { type GivenTables, tableWords } from './area-tables.ts';

const APART = ['lsoaCouncils', 'councilPartnerships', 'lsoaPopulation'] as const;

/** The look-up is one file or three, and the three belong together. */
export function refuseMixture(given: GivenTables) {
  const apart = APART.flatMap((kind) => given[kind] ?? []);
  const missing = APART.filter((kind) => !given[kind]).map((kind) => tableWords[kind]);
  if (given.joinedLookup && apart.length > 0)
    throw new ImportRefused(
      `${given.joinedLookup.file}: a look-up with all in one, beside ${apart.map(({ file }) => file).join(', ')}; expected one or the other. Move the older out of the folder.`,
    );
  if (apart.length > 0 && missing.length > 0)
    throw new ImportRefused(
      `${apart.map(({ file }) => file).join(', ')}: without ${missing.join(' and ')}; expected all three files of the look-up. Fetch them: npm run download -- --only areas.`,
    );
}

/**
 * The areas and residents of every LSOA, from the look-up that has all in one or from the three that have it apart;
 * none where no look-up was given.
 */
export function lsoasOf(given: GivenTables, partnerships: readonly AreaFeature[]): LsoaRow[] {
  const { joinedLookup, lsoaCouncils, councilPartnerships, lsoaPopulation } = given;
  if (!lsoaCouncils || !councilPartnerships || !lsoaPopulation) return joinedLookup?.table ?? [];
  refuseGaps(lsoaCouncils, councilPartnerships, lsoaPopulation);
  const partnershipsOf = Map.groupBy(councilPartnerships.table, ({ council }) => council);
  const placed = placer(given.lsoaCentroids?.table ?? new Map<string, [number, number]>(), partnerships);
  return lsoaCouncils.table.map(({ lsoa, council, councilName }) => {
    const choice = partnershipsOf.get(council) ?? [];
    const one = choice.length === 1 ? choice[0] : placed(lsoa, choice);
    const { partnership = '', partnershipName = '', pfa = '' } = one ?? {};
    const population = lsoaPopulation.table.get(lsoa) ?? 0;
    return { lsoa, council, councilName, partnership, partnershipName, pfa, population };
  });
}

type Given<Kind extends keyof GivenTables> = NonNullable<GivenTables[Kind]>;

/** What one of the three files has and another lacks would leave people out, or in two forces. */
function refuseGaps(
  councils: Given<'lsoaCouncils'>,
  partnerships: Given<'councilPartnerships'>,
  population: Given<'lsoaPopulation'>,
) {
  const inCouncils = new Set(councils.table.map(({ council }) => council));
  const lsoas = new Set(councils.table.map(({ lsoa }) => lsoa));
  const forcesOf = Map.groupBy(partnerships.table, ({ council }) => council);
  const problems = [
    ...absent(inCouncils, councils.file, forcesOf, partnerships.file),
    ...absent(new Set(forcesOf.keys()), partnerships.file, inCouncils, councils.file),
    ...absent(lsoas, councils.file, population.table, population.file),
    ...absent(new Set(population.table.keys()), population.file, lsoas, councils.file),
    ...[...forcesOf].flatMap(([council, rows]) => {
      const forces = new Set(rows.map(({ pfa }) => pfa));
      return forces.size < 2
        ? []
        : [
            `${partnerships.file}: ${council} is in ${[...forces].sort().join(' and ')}; expected one force area. Put the row right at its source, or the file of the last import in its place.`,
          ];
    }),
  ];
  if (problems.length > 0) throw new ImportRefused(problems);
}

/** Metres within which the nearest of a council's partnerships is taken for an LSOA whose centroid is in none. */
const NEAREST = 50_000;

/** Which of the partnerships of a council an LSOA is in, where there are several: by its centroid. */
function placer(
  centroids: ReadonlyMap<string, readonly [number, number]>,
  outlines: readonly AreaFeature[],
): (lsoa: string, choice: readonly CouncilPartnership[]) => CouncilPartnership | undefined {
  const indexes = new Map<readonly CouncilPartnership[], AreaIndex>();
  return (lsoa, choice) => {
    const index = indexes.get(choice) ?? indexOf(choice, outlines);
    indexes.set(choice, index);
    const centroid = centroids.get(lsoa);
    // Without a centroid or an outline the import is refused later, with words of its own.
    if (!centroid) return choice[0];
    const [x, y] = toLonLat(...centroid);
    const id = index.areaAt(x, y) ?? index.nearest(x, y, NEAREST)?.id;
    return choice.find(({ partnership }) => partnership === id) ?? choice[0];
  };
}

function indexOf(choice: readonly CouncilPartnership[], outlines: readonly AreaFeature[]): AreaIndex {
  const codes = new Set(choice.map(({ partnership }) => partnership));
  const areas = outlines.filter(({ code }) => codes.has(code));
  return new AreaIndex(
    areas.map(({ code, geometry }) => ({ id: code, parts: geometry.parts })),
    0,
  );
}
