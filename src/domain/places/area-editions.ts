/**
 * The editions of ONS's area files that a release can be made from: of each kind, the years that the columns name
 * and the entry in content/sources.yaml that pages cite.
 */
export const areaEditions = {
  forceAreas: {
    PFA20: 'ons-police-force-areas-2020',
    PFA23: 'ons-police-force-areas-2023',
  },
  partnerships: {
    CSP22: 'ons-community-safety-partnerships-2022',
    CSP23: 'ons-community-safety-partnerships-2023',
  },
  wards: { WD25: 'ons-wards-2025' },
  lsoas: { LSOA21: 'ons-lsoa-boundaries-2021' },
  lsoaCentroids: { LSOA21: 'ons-lsoa-population-weighted-centroids-2021' },
  /** Look-up and population in one. */
  joinedLookup: { 'LSOA21 LAD24 CSP22 PFA20 POP22': 'ons-lsoa-lookup-population-mid-2022' },
  lsoaCouncils: { 'LSOA21 LAD23': 'ons-lsoa-ward-council-lookup-2023' },
  councilPartnerships: { 'LAD23 CSP23 PFA23': 'ons-council-partnership-force-lookup-2023' },
  lsoaPopulation: { POP22: 'ons-lsoa-population-mid-2022' },
} as const satisfies Record<string, Record<string, string>>;

export type AreaFileKind = keyof typeof areaEditions;

/** Source ids of what a release's areas were made from, by the part that each plays. */
export interface AreaSources {
  forceAreas: string;
  partnerships: string;
  /** Residents of small areas. */
  population: string;
  /** Which council, partnership and force a small area belongs to, and its residents: each source once. */
  smallAreas: readonly string[];
}

/** @throws RangeError where a release names no source of one of them. */
export function areaSourcesOf(inputs: readonly { source: string }[]): AreaSources {
  const used = new Set(inputs.map(({ source }) => source));
  const among = (...kinds: AreaFileKind[]) => {
    const found = kinds.flatMap((kind) => Object.values(areaEditions[kind])).filter((id) => used.has(id));
    const [first] = found;
    if (first === undefined)
      throw new RangeError(
        `The release names no source of ${kinds.join(' or ')} that we know. Import it again.`,
      );
    return { first, found };
  };
  return {
    forceAreas: among('forceAreas').first,
    partnerships: among('partnerships').first,
    population: among('joinedLookup', 'lsoaPopulation').first,
    smallAreas: among('joinedLookup', 'lsoaCouncils', 'councilPartnerships', 'lsoaPopulation').found,
  };
}
