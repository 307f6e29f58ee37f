import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { forcesOutlines, partnershipOutlines } from '../../src/components/crime-map/boundaries.ts';
import { patchOutlines, smallAreaOutlines } from '../../src/components/crime-map/patch-boundaries.ts';
import { publishedPatchesSchema } from '../../src/schemas/published-outlines.ts';
import { unpackOutlines } from '../../src/domain/crime-map/packed-outlines.ts';
import { siteData } from '../../src/read/site.ts';
import { isInside } from '../../src/domain/crime-map/near-beyond.ts';

const areas = (topology: Topology, layer: string) =>
  feature(
    topology,
    topology.objects[layer] as GeometryCollection<{ name: string; at: [number, number]; in: string[] }>,
  ).features;

describe('the outlines that the map draws', () => {
  it('hold all forces, each with its name where there is room for it', () => {
    const forces = areas(forcesOutlines(), 'forces');
    expect(forces).toHaveLength(siteData().areas.areas.forces.length);
    for (const { geometry, properties } of forces) {
      expect(properties.name).not.toBe('');
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') throw new Error('no area');
      expect(isInside(geometry, properties.at), properties.name).toBe(true);
    }
  });

  it('hold a force’s partnerships, and what lies round it', () => {
    const merseyside = partnershipOutlines('merseyside');
    expect(areas(merseyside, 'partnerships')).toHaveLength(3);
    expect(areas(merseyside, 'around').map(({ properties }) => properties.name)).toContain(
      'Madeup lincolnshire',
    );
  });

  it('hold every team and ward of a force by name, with the partnerships that they lie in', () => {
    const { areas: release } = siteData();
    const published = patchOutlines('merseyside');
    publishedPatchesSchema.parse({
      release: release.release.id,
      ...JSON.parse(JSON.stringify(published)),
    });
    const file = unpackOutlines(published);
    const ids = (layer: string) =>
      areas(file, layer)
        .map(({ id }) => String(id))
        .sort();
    const patches = release.areas.neighbourhoods.filter(({ force }) => force === 'merseyside');
    expect(ids('neighbourhoods')).toEqual(patches.map(({ id }) => id).sort());
    const wards = release.wards().wards.filter(({ force }) => force === 'merseyside');
    expect(ids('wards')).toEqual(wards.map(({ code }) => code).sort());
    for (const { properties } of areas(file, 'wards')) {
      expect(properties.name).not.toBe('');
      expect(Object.keys(file.partnerships)).toEqual(expect.arrayContaining(properties.in));
    }
  });

  it('draw the land beside a force as land', () => {
    const file = unpackOutlines(patchOutlines('merseyside'));
    const beside = [...areas(file, 'neighbours'), ...areas(file, 'around')];
    expect(beside.map(({ id }) => id)).toContain('lincolnshire');
  });

  it('hold the land of a force as one, every ward’s middle in it', () => {
    const file = unpackOutlines(patchOutlines('merseyside'));
    const [land] = areas(file, 'land');
    if (land?.geometry.type !== 'Polygon' && land?.geometry.type !== 'MultiPolygon')
      throw new Error('no land');
    for (const { force, centre, name } of siteData().areas.wards().wards)
      if (force === 'merseyside') expect(isInside(land.geometry, centre), name).toBe(true);
  });

  it('hold every small area of a force’s teams', () => {
    const codes = siteData()
      .areas.areas.neighbourhoods.filter(({ force }) => force === 'merseyside')
      .flatMap(({ lsoas }) => lsoas);
    const drawn = areas(smallAreaOutlines('merseyside'), 'small-areas').map(({ id }) => String(id));
    expect(drawn).toEqual(expect.arrayContaining(codes));
  });

  it('leave out the teams where none are imported', () => {
    expect(Object.keys(patchOutlines('kent').objects)).not.toContain('neighbourhoods');
  });
});
