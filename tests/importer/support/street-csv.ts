/** The header line of a street-level file as data.police.uk writes it. */
export const STREET_HEADER =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';

export interface StreetRow {
  type: string;
  outcome?: string;
  /** Longitude and latitude as written; left out for a row without a map point. */
  at?: string;
  street?: string;
  lsoa?: string;
  /** Left out for a crime without an id. */
  id?: string;
  /** The month in the row, if it is not the file's. */
  month?: string;
}

/** One line of a made-up street file. */
export function streetLine(month: string, row: StreetRow): string {
  const [lon = '', lat = ''] = row.at?.split(',') ?? [];
  const place = row.street ?? (row.at ? 'On or near Madeup Road' : 'No Location');
  const lsoaName = row.lsoa ? 'Madeup 001A' : '';
  const cells = [row.id ?? '', row.month ?? month, 'Madeup Police', 'Madeup Police', lon, lat, place];
  return [...cells, row.lsoa ?? '', lsoaName, row.type, row.outcome ?? '', ''].join(',');
}

/** A whole street file: the header and a line for each row. */
export const streetFile = (month: string, rows: readonly StreetRow[]): string =>
  [STREET_HEADER, ...rows.map((row) => streetLine(month, row))].map((line) => `${line}\n`).join('');

/** Where an archive keeps the street file of a force. */
export const streetMember = (month: string, force: string) => `${month}/${month}-${force}-street.csv`;
