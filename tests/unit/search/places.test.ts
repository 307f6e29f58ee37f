import { describe, expect, test } from 'vitest';
import { placeAddress } from '../../../src/domain/search/place-address.ts';
import { placeLetters, searchPlaces } from '../../../src/read/search/places.ts';
import { wardOfTeam } from '../../../src/read/places/wards.ts';
import { siteData } from '../../../src/read/site.ts';
import { placeKinds } from '../../../src/schemas/search/kinds.ts';
import { searchPlacesSchema } from '../../../src/schemas/search/search.ts';

const file = searchPlaces('m');
const places = file.places.map(([kind, name, id, within, also]) => ({
  kind: placeKinds[kind],
  name,
  id,
  within: file.within[within],
  also,
}));
const named = (wanted: string) => places.filter(({ name }) => name === wanted);
const forceName = (id: string) => siteData().forces.get(id)?.name ?? '';

describe('places that the search knows', () => {
  test('are files of the shape that is published, one for each letter', () => {
    for (const letter of placeLetters())
      expect(searchPlacesSchema.safeParse(searchPlaces(letter)).error).toBeUndefined();
  });

  test('hold every ward with its council and force, by its Welsh name too', () => {
    const wards = siteData().areas.wards().wards;
    expect(wards.length).toBeGreaterThan(0);
    expect(places.filter(({ kind }) => kind === 'ward')).toHaveLength(wards.length);
    const [welsh] = named('Madeup Gwynfa South');
    expect(welsh).toMatchObject({ kind: 'ward', also: 'De Madeup Gwynfa' });
    expect(welsh?.within).toBe(`Madeup Gwynfa Council, ${forceName('north-wales')}`);
  });

  test('hold every council once, which leads to its partnership', () => {
    const [council, ...others] = named('Madeup Saltshire Council');
    expect(others).toEqual([]);
    expect(council?.kind).toBe('council');
    const slugs = [...siteData().partnerships.values()].map(({ slug }) => slug);
    for (const { kind, id } of places) if (kind === 'council') expect(slugs).toContain(id);
  });

  test('hold teams of which only the name is known, but for one whose name a ward has', () => {
    const listed = places.filter(({ kind }) => kind === 'listedTeam').map(({ name }) => name);
    expect(listed).toEqual(['Madeup Listed Rural', 'Madeup Listed Team']);
    expect(named('Madeup Saltshire North').map(({ kind }) => kind)).toEqual(['ward']);
    const [team] = named('Madeup Listed Team');
    expect(placeAddress({ kind: 'listedTeam', id: team?.id ?? '' })).toBe('/forces/cheshire/#teams');
  });

  test('say of a team in which council it works', () => {
    expect(named('Madeup Team B1')[0]?.within).toBe(`Madeup Midshire Council, ${forceName('merseyside')}`);
  });
});

describe('a part of a town that no ward is called after', () => {
  test('leads to the ward that it lies in, and to none that is not there', () => {
    const [quarter, ...others] = named('Madeup Quarter');
    expect(others).toEqual([]);
    expect(quarter).toMatchObject({ kind: 'district' });
    // Filed under its council's words too: people type both.
    expect(quarter?.also).toMatch(/^The Quarter; Madeup Quarter, Madeup/);
    expect(quarter?.id).toMatch(/\/E05009001$/);
    const first = siteData()
      .areas.wards()
      .wards.find(({ code }) => code === 'E05009001');
    expect(quarter?.within).toContain(`${first?.name ?? 'no ward'}, `);
    expect(placeAddress({ kind: 'district', id: quarter?.id ?? '' })).toBe(
      placeAddress({ kind: 'ward', id: quarter?.id ?? '' }),
    );
  });
});

describe('the ward that a team’s patch is', () => {
  const [ward, other] = siteData().areas.wards().wards;
  const [patch] = siteData().areas.areas.neighbourhoods;
  if (!ward || !other || !patch) throw new Error('The test country has wards and teams.');
  const basis = { fit: 'exact' as const, vintage: 2025, source: 'made-up', listDate: '2026-03-09' };

  test('is the one that it was worked out from', () => {
    expect(wardOfTeam({ ...patch, basis: { ...basis, ward: ward.code } })).toBe(ward);
  });

  test('or, of an older one, the ward inside it that has kept the team’s name', () => {
    const older = { ...basis, ward: 'E05000001', vintage: 2020 };
    const wards = [ward, other].map(({ code, name }) => ({ code, name, share: 1 }));
    expect(wardOfTeam({ ...patch, name: other.name, basis: older, wards })).toBe(other);
    expect(wardOfTeam({ ...patch, name: 'Another', basis: older, wards })).toBeUndefined();
  });

  test('is none where the outline is the publisher’s own', () => {
    const wards = [{ code: ward.code, name: ward.name, share: 1 }];
    expect(wardOfTeam({ ...patch, name: ward.name, wards })).toBeUndefined();
  });
});
