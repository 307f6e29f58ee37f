import { describe, expect, test } from 'vitest';
import { allWards } from '../../src/read/places/wards.ts';
import { siteData } from '../../src/read/site.ts';

const { content, partnerships, areaNeighbourhoods } = siteData();

describe('the places that content names are in the committed release', () => {
  test('partnerships of airports, local standards and figures', () => {
    const named = [
      ...content.airports.map(({ partnership }) => partnership),
      ...content.standards.flatMap(({ appliesTo }) =>
        appliesTo.kind === 'partnerships' ? appliesTo.partnerships : [],
      ),
      ...content.deliveries.flatMap((each) => Object.keys(each.partnerships ?? {})),
    ];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((code) => !partnerships.has(code))).toEqual([]);
  });

  test('neighbourhoods of local standards and of their own files', () => {
    const named = [
      ...content.standards.flatMap(({ appliesTo }) =>
        appliesTo.kind === 'neighbourhoods'
          ? appliesTo.neighbourhoods.map((id) => `${appliesTo.force}/${id}`)
          : [],
      ),
      ...content.neighbourhoods.keys(),
    ];
    expect(named.filter((id) => !areaNeighbourhoods.has(id))).toEqual([]);
  });

  test('councils of services', () => {
    const councils = new Set(
      [...partnerships.values()].flatMap((each) => each.councils.map(({ code }) => code)),
    );
    const named = content.services.flatMap((each) => each.councils ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((code) => !councils.has(code))).toEqual([]);
  });

  test('wards of districts', () => {
    const named = content.districts.flatMap(({ wards }) => wards);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((code) => !allWards().has(code))).toEqual([]);
  });
});
