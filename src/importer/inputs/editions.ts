import { ImportRefused } from '../errors.ts';
import type { AreaKind } from '../sources/geojson-areas.ts';

/**
 * The edition of each kind of outlines that a release is made from: the year in its column names, and its entry in
 * content/sources.yaml. Forces, partnerships and LSOAs are of the years that the look-up of LSOAs names in its own
 * columns; a page would cite the wrong edition of any other.
 */
export const areaSources: Readonly<Record<AreaKind, { year: string; columns: string; source: string }>> = {
  forceAreas: { year: '20', columns: 'PFA20', source: 'ons-police-force-areas-2020' },
  partnerships: { year: '22', columns: 'CSP22', source: 'ons-community-safety-partnerships-2022' },
  wards: { year: '25', columns: 'WD25', source: 'ons-wards-2025' },
  lsoas: { year: '21', columns: 'LSOA21', source: 'ons-lsoa-boundaries-2021' },
};

/** @param year two digits, as in the file's column names. @throws ImportRefused where it is not the edition we take. */
export function refuseEdition(file: string, kind: AreaKind, year: string) {
  const { year: expected, columns, source } = areaSources[kind];
  if (year === expected) return;
  throw new ImportRefused(
    `${file}: outlines of the edition 20${year}; expected 20${expected} (columns ${columns}CD and ${columns}NM), as the look-up of LSOAs and ${source} in content/sources.yaml have it. ` +
      'Fetch that edition, or take up the new one as docs/data-update.md says under "A new edition of areas".',
  );
}
