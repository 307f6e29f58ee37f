import { basename } from 'node:path';
import type { AreaFileKind } from '../../domain/places/area-editions.ts';
import { ImportRefused } from '../errors.ts';
import { headerFault, headerOf } from './csv.ts';

/** Columns that a kind of file has, and those that it may have besides. Dots stand for a year. */
interface Layout {
  has: readonly string[];
  may: readonly string[];
}

const ROW_NUMBERS = ['FID', 'ObjectId', 'OBJECTID'];

const layouts = {
  joinedLookup: {
    has: [
      ...['LSOA..CD', 'LSOA..NM', 'LAD..CD', 'LAD..NM', 'CSP..CD', 'CSP..NM', 'PFA..CD', 'PFA..NM'],
      'POP_MID20..',
    ],
    may: [],
  },
  lsoaCouncils: {
    has: ['LSOA..CD', 'LSOA..NM', 'LAD..CD', 'LAD..NM'],
    may: ['WD..CD', 'WD..NM', 'WD..NMW', 'LAD..NMW', ...ROW_NUMBERS],
  },
  councilPartnerships: {
    has: ['LAD..CD', 'LAD..NM', 'CSP..CD', 'CSP..NM', 'PFA..CD', 'PFA..NM'],
    may: ['LAD..NMW', 'CSP..NMW', 'PFA..NMW', ...ROW_NUMBERS],
  },
  lsoaPopulation: { has: ['GEOGRAPHY_CODE', 'OBS_VALUE'], may: ['DATE'] },
  lsoaCentroids: { has: ['LSOA..CD', 'GlobalID', 'x', 'y'], may: ROW_NUMBERS },
} as const satisfies Partial<Record<AreaFileKind, Layout>>;

export type AreaCsvKind = keyof typeof layouts;

/** A CSV among the area files, told by its header. */
export interface AreaCsv {
  path: string;
  kind: AreaCsvKind;
  header: readonly string[];
  /** Kinds of area with the years that the columns name, such as `LAD23`, in a fixed order. */
  years: string[];
  /** What the file calls a column of ours: `LAD23CD` for `LAD..CD`. */
  nameOf: (column: string) => string;
}

const dated = /^(LSOA|WD|LAD|CSP|PFA)(\d\d)(CD|NM|NMW)$|^POP_MID20(\d\d)$/;

/** A column's name with dots for its year. */
const undated = (name: string) =>
  dated.test(name) ? name.replace(/\d\d(?=CD$|NMW?$)|(?<=MID20)\d\d$/, '..') : name;

/** @throws ImportRefused where the header is of no kind that we know. */
export async function openAreaCsv(path: string): Promise<AreaCsv> {
  const header = await headerOf(path);
  const columns = header.map(undated);
  const faultOf = ({ has, may }: Layout) =>
    headerFault(
      columns.filter((name) => !may.includes(name)),
      has,
    );
  const kinds = Object.keys(layouts) as AreaCsvKind[];
  const kind = kinds.find((one) => faultOf(layouts[one]) === null);
  if (kind === undefined) {
    const likeness = (one: AreaCsvKind) =>
      layouts[one].has.filter((name) => columns.includes(name)).length /
      new Set([...layouts[one].has, ...columns]).size;
    const nearest = kinds.reduce((best, one) => (likeness(one) > likeness(best) ? one : best));
    throw new ImportRefused(
      `${basename(path)}: a header that we do not know: ${faultOf(layouts[nearest]) ?? ''}. Put the file of the last import in its place; docs/data-update.md says what a new edition takes.`,
    );
  }
  return {
    ...{ path, kind, header },
    years: yearsOf(
      basename(path),
      header.filter((_, at) => (layouts[kind].has as readonly string[]).includes(columns[at] ?? '')),
    ),
    nameOf: (column) => header[columns.indexOf(column)] ?? column,
  };
}

/** In the order in which the areas lie in each other, smallest first, and people last. */
const order = ['LSOA', 'LAD', 'CSP', 'PFA', 'POP'];

function yearsOf(file: string, header: readonly string[]): string[] {
  const found = new Set(
    header.flatMap((name) => {
      const [, prefix = 'POP', year, , peopleYear] = dated.exec(name) ?? [];
      return year === undefined && peopleYear === undefined ? [] : [`${prefix}${year ?? peopleYear ?? ''}`];
    }),
  );
  const years = [...found].sort((a, b) => order.indexOf(a.slice(0, -2)) - order.indexOf(b.slice(0, -2)));
  const twice = years.filter((year, at) => years[at - 1]?.slice(0, -2) === year.slice(0, -2));
  if (twice.length === 0) return years;
  throw new ImportRefused(
    `${file}: columns of ${years.join(', ')}; expected one year of each kind of area. Download the file again.`,
  );
}
