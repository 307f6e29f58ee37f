import { teamPoints } from '../../src/read/crime/area-crime.ts';
import { gzipSync } from 'node:zlib';
import { teamsWithPoints } from '../../src/components/crime-map/areas.ts';
import { patchBytes } from './patch-bytes.ts';
import { everything, type Filter } from '../../src/domain/crime-map/filter-choice.ts';
import { pointItems, sorted } from '../../src/domain/crime-map/items.ts';
import { placePoints } from '../../src/domain/crime-map/points.ts';
import type { NeighbourhoodCrime } from '../../src/schemas/crime/counts.ts';
import type { PointCrime } from '../../src/domain/crime-map/filter-points.ts';
import type { LonLat } from '../../src/domain/crime-map/near-mile.ts';
import { busiestMile, countOf } from './busiest-mile.ts';
import { drawInBrowser, type Frame } from './draw-in-browser.ts';
import { type Figure, medianMs } from './measure.ts';
import { moveMap } from './move-map.ts';
import { nearestPostcode } from './nearest-postcode.ts';

/** What a team's map costs a reader: bytes, a filter, a frame; for the busiest team, and for ones made busier. */
export async function benchCrimeMap(): Promise<Figure[]> {
  const all = teamsByCount();
  const [busiest] = all;
  if (!busiest) throw new Error('The release holds no team.');
  const busier = [1, 10, 100].map((times) => ({ times, crime: timesBusier(busiest, times) }));
  const mile = busiestMile();
  const [mileFrame, ...frames] = await drawInBrowser(
    [mile, ...busier.map(({ crime }) => crime)].map((crime) => ({ crime, items: itemsOf(crime) })),
  );
  const [slowFrame] = await drawInBrowser([{ crime: mile, items: itemsOf(mile) }], 4);
  return [
    ...patchBytes(),
    ...ofMile(mile, mileFrame),
    {
      what: 'one frame of the busiest mile, on a processor slowed 4 times',
      value: slowFrame?.circles ?? NaN,
      unit: 'ms',
      budget: '≤ 16 ms',
    },
    ...(await moveMap(addressOf(busiest), nearestPostcode(middleOf(mile)))),
    ...busier.map(({ times, crime }) => ({
      what: `map points of the busiest team × ${times}, a year, gzip`,
      value: kilobytes(crime),
      unit: 'kB',
      ...(times === 1 ? { budget: '≤ 100 kB' } : {}),
    })),
    ...busier.map(({ times, crime }) => filterTime(times, crime)),
    ...frames.map(({ circles, squares, drawn }, i) => ({
      what: `one frame of ${drawn} circles in Chromium (× ${busier[i]?.times ?? ''})`,
      value: circles,
      unit: 'ms',
      baseline: { what: 'as many bare squares', value: squares },
      ...(i === 0 ? { budget: '≤ 16 ms' } : {}),
    })),
    ...frames.map(({ circles, drawn }, i) => ({
      what: `circles drawn in a frame of 1/60 s (× ${busier[i]?.times ?? ''})`,
      value: (drawn / circles) * (1000 / 60),
      unit: 'circles',
    })),
  ];
}

const kilobytes = (...files: object[]) =>
  files.reduce((sum, file) => sum + gzipSync(JSON.stringify(file)).length / 1024, 0);

/** What the issue asks of the busiest mile of the country, measured where a reader meets it. */
function ofMile(mile: PointCrime, frame: Frame | undefined): Figure[] {
  const what = `the busiest mile (${countOf(mile)} records at ${mile.points.length} points), in Chromium`;
  return [
    { what: `filter of ${what}`, value: frame?.filter ?? NaN, unit: 'ms', budget: '≤ 16 ms' },
    {
      what: `one frame of ${what}`,
      value: frame?.circles ?? NaN,
      unit: 'ms',
      baseline: { what: 'as many bare squares', value: frame?.squares ?? NaN },
      budget: '≤ 16 ms',
    },
  ];
}

/** The busiest team first. */
const teamsByCount = (): NeighbourhoodCrime[] =>
  teamsWithPoints()
    .flatMap(({ force, neighbourhood }) => teamPoints(force, neighbourhood) ?? [])
    .sort((a, b) => countOf(b) - countOf(a));

/** As the map's address names it. */
const addressOf = ({ force, neighbourhood }: NeighbourhoodCrime) => `team=${force}/${neighbourhood}`;

const middleOf = ({ points }: PointCrime): LonLat => {
  const mean = (axis: 0 | 1) => points.reduce((sum, place) => sum + place[axis], 0) / points.length;
  return [mean(0), mean(1)];
};

/** As many times the points, each copy some metres off, with the same records at each. */
function timesBusier(crime: NeighbourhoodCrime, times: number): NeighbourhoodCrime {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const size = crime.points.length;
  const off = (copy: number, i: number) =>
    copy === 0 ? 0 : (((copy * 7919 + i * 104_729) % 2001) - 1000) * 1e-6;
  return {
    ...crime,
    points: copies.flatMap((copy) =>
      crime.points.map(([lon, lat], i): [number, number] => [
        Number((lon + off(copy, i)).toFixed(6)),
        Number((lat + off(copy, i + 1)).toFixed(6)),
      ]),
    ),
    streets: copies.flatMap(() => crime.streets),
    pointLsoas: copies.flatMap(() => crime.pointLsoas),
    groups: crime.groups.map(([month, category, outcome, points, counts]) => [
      month,
      category,
      outcome,
      copies.flatMap((copy) => points.map((point) => point + copy * size)),
      copies.flatMap(() => counts),
    ]),
  };
}

const itemsOf = (crime: PointCrime) =>
  pointItems(crime, [], everything(crime.months)).map(({ at, tally }) => ({ at, count: tally.count ?? 0 }));

/** From the tick in a box to what the list and the map are drawn from. */
function filterTime(times: number, crime: NeighbourhoodCrime): Figure {
  const all = everything(crime.months);
  const filters: Filter[] = [
    { ...all, kinds: ['violent-crime', 'shoplifting', 'burglary'], outcomes: ['noSuspect'] },
    all,
  ];
  let next = 0;
  const apply = () => {
    const items = pointItems(crime, [], filters[next++ % filters.length] ?? all);
    sorted(items, 'count', false);
    placePoints(items.map(({ at, tally }) => ({ at, count: tally.count ?? 0 })));
  };
  const text = JSON.stringify(crime);
  return {
    what: `filter of a year of the busiest team × ${times} (${countOf(crime)} records)`,
    value: medianMs(times > 10 ? 7 : 31, apply),
    unit: 'ms',
    baseline: { what: 'reading its JSON', value: medianMs(times > 10 ? 3 : 11, () => void JSON.parse(text)) },
    ...(times === 1 ? { budget: '≤ 50 ms' } : {}),
  };
}
