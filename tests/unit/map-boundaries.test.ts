import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { forceOutlines, forcesOutlines, teamOutlines } from '../../src/components/crime-map/boundaries.ts';
import { siteData } from '../../src/read/site.ts';
import { isInside } from '../../src/domain/crime-map/near-beyond.ts';

const areas = (topology: Topology, layer: string) =>
  feature(topology, topology.objects[layer] as GeometryCollection<{ name: string; at: [number, number] }>)
    .features;

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

  it('hold a force’s partnerships, teams and shore, and what lies round it', () => {
    const merseyside = forceOutlines('merseyside');
    expect(areas(merseyside, 'partnerships')).toHaveLength(3);
    expect(areas(merseyside, 'teams')).toHaveLength(6);
    expect(areas(merseyside, 'shore')).toHaveLength(1);
    expect(areas(merseyside, 'around').map(({ properties }) => properties.name)).toContain(
      'Madeup lincolnshire',
    );
  });

  it('hold every small area of a team, and name the wards that lie mostly in its patch', () => {
    const team = teamOutlines('merseyside', 'A1');
    const patch = siteData().areaNeighbourhoods.get('merseyside/A1');
    expect(
      areas(team, 'small-areas')
        .map(({ id }) => String(id))
        .sort(),
    ).toEqual([...(patch?.lsoas ?? [])].sort());
    const wards = areas(team, 'wards').map(({ properties }) => properties.name);
    expect(wards).toContain('Madeup Westshire South');
    expect(wards).not.toContain('Madeup Westshire North');
  });

  it('leave out the teams where none are imported', () => {
    expect(Object.keys(forceOutlines('kent').objects)).toEqual(['force', 'partnerships', 'around']);
  });
});
