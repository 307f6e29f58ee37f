import { type Outcode, outcodeSchema, type Shard } from '../../schemas/look-up/shard.ts';
import { need, type SiteData, siteData } from '../site.ts';
import { overseerToday } from '../complaints/complaints.ts';
import { wardNames } from '../places/wards.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { unpackOutcodes } from '../../domain/look-up/outcodes.ts';

type Names = Shard['names'];

/** An outcode's record with the names that an answer shows: one file, so that one request is enough. */
export function shardOf(data: SiteData, outcode: string, record: Outcode): Shard {
  return { release: data.areas.release.id, outcode, ...record, names: namesFor(data, record) };
}

function namesFor(data: SiteData, { places, boundaries }: Outcode): Names {
  const inside = places.filter((place) => 'force' in place);
  const across = (level: string) => boundaries.filter(([at]) => at === level).map(([, area]) => area);
  const teams = inside.flatMap((place) =>
    place.neighbourhood === null ? [] : [`${place.force}/${place.neighbourhood}`],
  );
  return {
    forces: named([...inside.map(({ force }) => force), ...across('force')], (id) => forceNames(data, id)),
    partnerships: named(
      [...inside.map(({ partnership }) => partnership), ...across('partnership')],
      (code) => {
        const { name, slug } = need(data.partnerships, code);
        return { name, slug };
      },
    ),
    neighbourhoods: named([...teams, ...across('neighbourhood')], (key) => ({ name: teamName(data, key) })),
    councils: councilNames(data, inside),
    wards: wardNames([...inside.flatMap(({ ward }) => ward ?? []), ...across('ward')]),
  };
}

function forceNames(data: SiteData, id: string): Names['forces'][string] {
  const { name, website, nation } = need(data.forces, id);
  return {
    name,
    website,
    nation,
    teamsImported: (data.areaForces.get(id)?.neighbourhoods.length ?? 0) > 0,
    policingBody: overseerToday(id)?.name ?? null,
  };
}

function teamName(data: SiteData, key: string): string {
  const [force = '', id = ''] = key.split('/');
  return data.teamName(force, id);
}

/** Only councils that a partnership of the release lies in have a name; the others' codes are left without one. */
function councilNames(
  data: SiteData,
  places: readonly { partnership: string; council: string | null }[],
): Names['councils'] {
  const known = new Map(
    places
      .flatMap(({ partnership }) => need(data.partnerships, partnership).councils)
      .map(({ code, name }) => [code, name]),
  );
  const codes = places.flatMap(({ council }) => (council !== null && known.has(council) ? [council] : []));
  return named(codes, (code) => need(known, code));
}

/** One entry for each id, in order, so that the same release always gives the same bytes. */
const named = <T>(ids: readonly string[], name: (id: string) => T): Record<string, T> =>
  Object.fromEntries([...new Set(ids)].sort().map((id) => [id, name(id)]));

const sandboxFileSchema = z.strictObject({
  /** Says that this is test data. */
  note: z.string().min(1),
  /** A release other than the build's own, for the answer to that. */
  release: z.string().optional(),
  record: outcodeSchema,
});

/** Made-up outcodes, one postcode for each answer of the look-up. For test builds alone. */
export function sandboxOutcodes(folder: string = join(process.cwd(), 'tests', 'fixtures', 'sandbox')) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { record, release } = sandboxFileSchema.parse(
        JSON.parse(readFileSync(join(folder, name), 'utf8')),
      );
      return { outcode: name.slice(0, -'.json'.length), record, release };
    });
}

/** Every outcode of the release, area by area. */
export const allOutcodes = (): string[] => unpackOutcodes(siteData().areas.outcodes().outcodes);

/** One outcode's postcodes. @throws RangeError where the release lists an outcode and has no record of it. */
export function outcodeRecord(outcode: string): Outcode {
  const area = outcode.replace(/\d.*$/, '');
  const record = siteData().areas.postcodeArea(area).outcodes[outcode];
  if (!record) throw new RangeError(`content/areas/outcodes.json lists ${outcode}, which has no postcodes.`);
  return record;
}
