import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRelease, ReleaseError } from '../../read/release.ts';
import type { Inputs } from './input-types.ts';

const SOURCES: Readonly<Record<string, string>> = {
  geonames: 'towns.json',
  'natural-earth': join('boundaries', 'coasts.json'),
};

/**
 * Keep the towns and coasts of the release in place, with what they were made from: they change seldom, and a monthly
 * update does not give their files again. Nothing is kept of a release that this version cannot read.
 */
export function keepSurroundings(inputs: Inputs, inPlace: string) {
  if (!existsSync(join(inPlace, 'release.json'))) return;
  try {
    const before = openRelease(inPlace);
    inputs.towns = before.towns().towns.map(([id, name, lon, lat, people, , also]) => ({
      ...{ id, name, lon, lat, people },
      also: also?.split('; ') ?? [],
    }));
    inputs.keptCoasts = before.hasTopology('coasts')
      ? readFileSync(join(inPlace, 'boundaries', 'coasts.json'), 'utf8')
      : null;
    inputs.kept = before.release.inputs.filter(
      ({ source }) => source in SOURCES && existsSync(join(inPlace, SOURCES[source] ?? '')),
    );
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
  }
}
