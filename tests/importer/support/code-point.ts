import { type Members, zipOf } from './zip-file.ts';

const HEADERS =
  'PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\n' +
  'Postcode,Positional_quality_indicator,Eastings,Northings,Country_code,NHS_regional_HA_code,NHS_HA_code,Admin_county_code,Admin_district_code,Admin_ward_code\n';
const METADATA =
  'ORDNANCE SURVEY\nPRODUCT: OS CODE-POINT_03.02\nDATASET VERSION NUMBER: 2025.1.0\nCOPYRIGHT DATE: 20250120\nRM UPDATE DATE: 20250117\n      ZZ\t10\n';

const line = (postcode: string, quality: number, at: string, country: string, district: string) =>
  `"${postcode}",${quality},${at},"${country}","","","","${district}",""`;

/** A postcode as Code-Point Open has it: easting and northing in metres. */
export const inEngland = (postcode: string, at: string, district = '') =>
  line(postcode, 10, at, 'E92000001', district);
export const inScotland = (postcode: string) => line(postcode, 10, '325000,674000', 'S92000003', '');
/** Positional quality 90: Ordnance Survey has no location. */
export const nowhere = (postcode: string) => line(postcode, 90, '0,0', 'E92000001', '');

/** Made-up postcodes of an area that Royal Mail has not allotted. */
export const POSTCODES = [
  inEngland('ZZ1 1AA', '335006,394695', 'E08000901'),
  inEngland('ZZ1 1AB', '335285,390797', 'E08000902'),
  inEngland('ZZ1 1AD', '338941,390749', 'E08000902'),
  inEngland('ZZ1 2AA', '343621,392916', 'E07000903'),
  // 33 m west of the boundary between the two forces.
  inEngland('ZZ1 2AB', '340287,394626', 'E08000901'),
  nowhere('ZZ1 2AD'),
  inEngland('ZZ2 1AA', '335006,394695', 'E08999999'),
  inScotland('ZZ2 1AB'),
  inScotland('ZZ3 1AA'),
  inScotland('ZZ3 1AB'),
];

export const codePointMembers = (lines: readonly string[] = POSTCODES): Members => ({
  'Doc/Code-Point_Open_Column_Headers.csv': HEADERS,
  'Doc/metadata.txt': METADATA,
  'Doc/licence.txt': 'Made up.\n',
  'Data/CSV/zz.csv': lines.map((each) => `${each}\n`).join(''),
});

export const codePoint = (lines: readonly string[] = POSTCODES): Promise<Buffer> =>
  zipOf(codePointMembers(lines));
