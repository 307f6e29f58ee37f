import { monthSpan } from '../../i18n/format.ts';
import { data as words } from '../../i18n/reference.ts';
import { allOutcodes, outcodeRecord, sandboxOutcodes, shardOf } from '../../read/look-up/shard.ts';
import {
  type ForceDataset,
  forcesWith,
  publishedDecisions,
  publishedSearches,
  publishedTeams,
} from '../../read/published/datasets.ts';
import { similarLevels, type SimilarLevel } from '../../read/places/similar-places.ts';
import { coverageCsv, similarCsv } from '../../read/published/csv.ts';
import { publishedForce, publishedForces, publishedRelease } from '../../read/published/json.ts';
import { siteData } from '../../read/site.ts';
import { forcesOutlines, partnershipOutlines } from '../crime-map/boundaries.ts';
import { patchOutlines, smallAreaOutlines } from '../crime-map/patch-boundaries.ts';
import { hasSmallAreas } from '../crime-map/small-areas.ts';
import {
  coastOutlines,
  hasSurroundings,
  mapTowns,
  mapTownsIn,
  townCells,
} from '../crime-map/surroundings.ts';
import { areaBrief, briefForces } from '../answer/briefs.ts';
import { mappedForces } from '../crime-map/areas.ts';
import { kind, laidOut, packed } from './file-kind.ts';

const byForce = (ids: readonly string[]) => ids.map((force) => ({ force }));
const heldOf = (dataset: ForceDataset) => () => byForce(forcesWith(dataset));
const ofRelease = (file: object) => packed({ release: siteData().areas.release.id, ...file });

const onceWithSurroundings = () => (hasSurroundings() ? [{}] : []);

/** Made-up outcodes, in a build for tests alone. */
const madeUp = () =>
  (sandbox ??= new Map((__SANDBOX__ ? sandboxOutcodes() : []).map((one) => [one.outcode, one])));
let sandbox: Map<string, ReturnType<typeof sandboxOutcodes>[number]> | undefined;

function shard(outcode: string) {
  const own = madeUp().get(outcode);
  const made = shardOf(siteData(), outcode, own?.record ?? outcodeRecord(outcode));
  return { ...made, release: own?.release ?? made.release };
}

const span = (files: readonly ({ months: string[] } | null)[]) => {
  const months = files.flatMap((file) => file?.months ?? []).sort();
  return `${monthSpan(months[0] ?? '', months.at(-1) ?? '')}.`;
};

function fetched(): string {
  const days = forcesWith('teams').flatMap((force) => siteData().areas.teams(force)?.fetched ?? []);
  const [first = '', last = first] = [days.toSorted()[0], days.toSorted().at(-1)];
  return words.asOf(first, last);
}

/** What was imported, forces and teams, postcodes, outlines. */
export const places = [
  kind({
    id: 'areas',
    path: 'areas/<force>.json',
    schema: 'area-brief',
    files: () => byForce(briefForces()),
    make: ({ force }) => packed(areaBrief(force)),
  }),
  kind({
    id: 'release',
    path: 'release.json',
    schema: 'release',
    make: () => laidOut(publishedRelease()),
  }),
  kind({ id: 'coverage', path: 'coverage.csv', schema: 'coverage-row', make: coverageCsv }),
  kind({ id: 'forces', path: 'forces.json', schema: 'forces', make: () => laidOut(publishedForces()) }),
  kind({
    id: 'force',
    path: 'forces/<force>.json',
    schema: 'force',
    files: () => byForce(siteData().content.forces.map(({ id }) => id)),
    make: ({ force }) => packed(publishedForce(force)),
  }),
  kind({
    id: 'similar',
    path: 'similar/<level>.csv',
    schema: 'similar-row',
    files: () => similarLevels.map((level) => ({ level })),
    make: ({ level }) => similarCsv(level as SimilarLevel),
  }),
  kind({
    id: 'teams',
    path: 'teams/<force>.json',
    schema: 'teams',
    files: heldOf('teams'),
    make: ({ force }) => packed(publishedTeams(force)),
    held: { source: 'police-uk-team-api', when: fetched },
  }),
  kind({
    id: 'decisions',
    path: 'decisions/<force>.json',
    schema: 'decisions',
    files: heldOf('decisions'),
    make: ({ force }) => packed(publishedDecisions(force)),
    held: {
      source: 'police-uk-street-crime',
      when: () => span(forcesWith('decisions').map((force) => siteData().areas.forceDecisions(force))),
    },
  }),
  kind({
    id: 'stop-and-search',
    path: 'stop-and-search/<force>.json',
    schema: 'stop-and-search',
    files: heldOf('stop-and-search'),
    make: ({ force }) => packed(publishedSearches(force)),
    held: {
      source: 'police-uk-street-crime',
      when: () => span(forcesWith('stop-and-search').map((force) => siteData().areas.forceSearches(force))),
    },
  }),
  kind({
    id: 'postcodes',
    path: 'postcodes/<outcode>.json',
    schema: 'postcodes',
    files: () => [...allOutcodes(), ...madeUp().keys()].map((outcode) => ({ outcode })),
    make: ({ outcode }) => packed(shard(outcode)),
  }),
  kind({
    id: 'wards',
    path: 'wards.json',
    schema: 'wards',
    make: () => packed(siteData().areas.wards()),
  }),
  kind({
    id: 'team-lists',
    path: 'team-lists.json',
    schema: 'team-lists',
    make: () => packed(siteData().areas.teamLists()),
  }),
  kind({
    id: 'small-areas',
    path: 'small-areas/<force>.json',
    schema: 'boundaries',
    files: () => byForce(mappedForces().filter(hasSmallAreas)),
    make: ({ force }) => ofRelease(smallAreaOutlines(force)),
  }),
  kind({
    id: 'boundaries',
    path: 'boundaries/forces.json',
    schema: 'boundaries',
    make: () => ofRelease(forcesOutlines()),
  }),
  kind({
    id: 'boundaries-partnerships',
    path: 'boundaries/<force>-partnerships.json',
    schema: 'boundaries',
    files: () => byForce(mappedForces()),
    make: ({ force }) => ofRelease(partnershipOutlines(force)),
  }),
  kind({
    id: 'boundaries-force',
    path: 'boundaries/<force>.json',
    schema: 'patches',
    files: () => byForce(mappedForces().filter((force) => siteData().areas.hasTopology(force))),
    make: ({ force }) => ofRelease(patchOutlines(force)),
  }),
  kind({
    id: 'map-coasts',
    path: 'map/coasts.json',
    schema: 'boundaries',
    files: onceWithSurroundings,
    make: () => ofRelease(coastOutlines()),
  }),
  kind({
    id: 'map-towns',
    path: 'map/towns.json',
    schema: 'map-towns',
    files: onceWithSurroundings,
    make: () => ofRelease(mapTowns()),
  }),
  kind({
    id: 'map-town-cells',
    path: 'map/towns/<cell>.json',
    schema: 'map-town-cell',
    files: () => (hasSurroundings() ? townCells().map((cell) => ({ cell })) : []),
    make: ({ cell }) => ofRelease(mapTownsIn(cell)),
  }),
];
