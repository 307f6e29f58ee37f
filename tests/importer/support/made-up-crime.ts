import { streetFile, streetMember, type StreetRow } from './street-csv.ts';
import { type Members, zipOf } from './zip-file.ts';

/** Map points: one in each part of the made-up world. */
export const POINTS = {
  inN1: '-2.98,53.445',
  inN1East: '-2.92,53.445',
  inS1: '-2.975,53.41',
  inNoPatch: '-2.92,53.41',
  inEast: '-2.85,53.43',
};

/** Street rows by month and force. Every number that a test expects of a release is counted by hand from these. */
export const CRIME: Readonly<Record<string, Readonly<Record<string, readonly StreetRow[]>>>> = {
  '2025-01': {
    merseyside: [
      { type: 'Burglary', outcome: 'Under investigation', at: POINTS.inN1, lsoa: 'E01000901' },
      { type: 'Burglary', outcome: 'Under investigation', at: POINTS.inN1, lsoa: 'E01000901' },
      { type: 'Burglary', outcome: 'Suspect charged', at: POINTS.inN1, lsoa: 'E01000901' },
      { type: 'Anti-social behaviour', at: POINTS.inS1, lsoa: 'E01000903', street: 'On or near Madeup Park' },
      { type: 'Anti-social behaviour' },
      { type: 'Drugs', outcome: 'Local resolution', at: POINTS.inNoPatch, lsoa: 'E01000904' },
      { type: 'Drugs', outcome: 'Local resolution', at: POINTS.inEast, lsoa: 'E01000905' },
      // A code that is not in the look-up.
      { type: 'Robbery', outcome: 'Under investigation', at: POINTS.inN1East, lsoa: 'W01000999' },
    ],
    cheshire: [
      { type: 'Burglary', outcome: 'Under investigation', at: POINTS.inEast, lsoa: 'E01000905' },
      { type: 'Vehicle crime', outcome: 'Under investigation', at: POINTS.inEast, lsoa: 'E01000906' },
      // Over the border, in Northmade and in N1.
      { type: 'Shoplifting', outcome: 'Offender fined', at: POINTS.inN1East, lsoa: 'E01000902' },
    ],
    'northern-ireland': [
      { type: 'Burglary', at: '-5.93,54.6' },
      { type: 'Anti-social behaviour', at: '-5.93,54.6' },
    ],
  },
  '2025-02': {
    merseyside: [
      { type: 'Burglary', outcome: 'Awaiting court outcome', at: POINTS.inN1, lsoa: 'E01000901' },
      { type: 'Burglary', outcome: 'Under investigation', at: POINTS.inS1, lsoa: 'E01000903' },
      { type: 'Anti-social behaviour', at: POINTS.inS1, lsoa: 'E01000903' },
      { type: 'Other crime', month: '2025-01', at: POINTS.inS1, lsoa: 'E01000903' },
    ],
  },
};

/** The street files of a month as members of its archive. */
export const streetMembers = (month: string): Members =>
  Object.fromEntries(
    Object.entries(CRIME[month] ?? {}).map(([force, rows]) => [
      streetMember(month, force),
      streetFile(month, rows),
    ]),
  );

/** The archive of a month: its folder, and a street file for each force. */
export const crimeArchive = (month: string): Promise<Buffer> =>
  zipOf({ [`${month}/`]: '', ...streetMembers(month) });
