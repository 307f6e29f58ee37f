import { area, featureCollection, intersect, polygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { patchCovers } from '../../src/importer/place/patch-cover.ts';
import { imported } from './support/importing.ts';
import { answerFor } from './support/postcodes.ts';
import { boundaryMembers, N1 } from './support/made-up-areas.ts';
import { box, kmlOf, type Ring } from './support/outlines.ts';
import { zipOf } from './support/zip-file.ts';

const coordinates = (ring: Ring) => ring.map(([x, y]) => [x, y]);
const patch = (id: string, ...rings: Ring[]) => ({
  force: 'merseyside',
  id,
  name: null,
  geometry: { type: 'MultiPolygon' as const, coordinates: rings.map((ring) => [coordinates(ring)]) },
});
const FORCE = box(-3, 53.4, -2.9, 53.5);
const forceAreas = [
  {
    code: 'E23000004',
    name: 'Madeup',
    geometry: { type: 'Polygon' as const, coordinates: [coordinates(FORCE)] },
  },
];
const coverOf = (...patches: ReturnType<typeof patch>[]) =>
  patchCovers(patches, forceAreas, new Map([['E23000004', 'merseyside']]))[0];

const [west, east] = [box(-3, 53.4, -2.95, 53.5), box(-2.95, 53.4, -2.9, 53.5)];
const km2 = (ring: Ring) => area(polygon([coordinates(ring)])) / 1e6;

describe('how patches lie in their force', () => {
  it('is without overlap or gap where they share it between them', () => {
    const cover = coverOf(patch('A', west), patch('B', east));
    expect(cover).toMatchObject({ sharedKm2: 0, uncoveredKm2: 0, outsideKm2: 0, nested: [], same: [] });
    expect(Math.abs((cover?.areaKm2 ?? 0) / km2(FORCE) - 1)).toBeLessThan(0.005);
  });

  it('is measured in overlaps, gaps and what lies outside', () => {
    const over = box(-2.96, 53.4, -2.89, 53.48);
    const cover = coverOf(patch('A', west), patch('B', over));
    const shared = intersect(featureCollection([polygon([coordinates(west)]), polygon([coordinates(over)])]));
    expect(cover?.sharedKm2).toBeCloseTo(shared ? area(shared) / 1e6 : NaN, 1);
    expect(cover?.uncoveredKm2).toBeCloseTo(km2(box(-2.95, 53.48, -2.9, 53.5)), 1);
    expect(cover?.outsideKm2).toBeCloseTo(km2(box(-2.9, 53.4, -2.89, 53.48)), 1);
  });

  it('counts what three hold once, and what one patch holds twice not at all', () => {
    const whole = coverOf(patch('A', FORCE, FORCE), patch('B', west), patch('C', west));
    expect((whole?.sharedKm2 ?? NaN) / (whole?.areaKm2 ?? NaN)).toBeCloseTo(0.5, 3);
    expect(coverOf(patch('A', FORCE, west))?.sharedKm2).toBe(0);
  });

  it('names a patch within another, and two that are the same', () => {
    const within = coverOf(patch('A', FORCE), patch('B', box(-2.98, 53.42, -2.97, 53.43)), patch('C', FORCE));
    expect(within?.nested).toEqual([
      ['B', 'A'],
      ['B', 'C'],
    ]);
    expect(within?.same).toEqual([['A', 'C']]);
  });

  it('does not take one that reaches a little beyond for one within', () => {
    expect(coverOf(patch('A', west), patch('B', box(-2.96, 53.42, -2.949, 53.43)))?.nested).toEqual([]);
  });
});

describe('an import of patches that lie on each other', () => {
  const inner = box(-2.99, 53.44, -2.97, 53.45);
  const boundaries = async (id: string) => ({
    'boundaries/2025-01.zip': await zipOf({
      ...boundaryMembers,
      [`2025-01/merseyside/${id}.kml`]: kmlOf(id, [[inner]]),
    }),
  });

  it.each(['A1', 'Z1'])('gives a postcode in both the smaller one, whatever its id: %s', async (id) => {
    const { release } = await imported(await boundaries(id));
    expect(answerFor(release, 'ZZ1 1AA')?.place).toMatchObject({ neighbourhood: id });
    expect(release.neighbourhoodCrime('merseyside', id)?.points).toHaveLength(1);
  });

  it('measures them for the report and names them in both reports', async () => {
    const { stdout, release } = await imported({
      'boundaries/2025-01.zip': await zipOf({
        ...boundaryMembers,
        '2025-01/merseyside/A1.kml': kmlOf('A1', [[inner]]),
        '2025-01/merseyside/N2.kml': kmlOf('N2', [[N1]]),
      }),
    });
    expect(release.release.patches?.[0]?.uncoveredKm2).toBeCloseTo(km2(box(-2.95, 53.4, -2.9, 53.43)), 1);
    expect(stdout).toContain(
      '- merseyside: 49.98 % (22.15 km²) of its area in more than one patch, 25.00 % (11.08 km²) in none;',
    );
    expect(stdout).toContain(
      '- merseyside: A1 lies wholly within N1\n- merseyside: A1 lies wholly within N2',
    );
    expect(stdout.match(/- merseyside: N1 and N2 have the same outline/g)).toHaveLength(2);
  });
});
