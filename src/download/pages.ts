import type { DownloadGroup, DownloadOf } from '../schemas/downloads.ts';
import { CHECK_ADDRESS, fault } from './errors.ts';
import { parse } from 'csv-parse/sync';
import { plainCsv } from '../domain/csv.ts';
import { wordsOf } from '../importer/errors.ts';
import { headerFault } from '../importer/sources/csv.ts';
import { type Answers, refusePage } from './answers.ts';
import type { Progress } from '../importer/progress.ts';
import { writeWhole } from './kept-file.ts';

/** One page of a table, and how many rows the server says there are on all pages; null where it does not say. */
export interface Page<T> {
  rows: T[];
  count: number | null;
}

/** A table that a server gives in pages as long as it likes. */
export interface Paged<T> {
  address: string;
  group: DownloadGroup;
  pageFrom: (from: number) => Promise<Page<T>>;
  /** What no two rows share. */
  keyOf: (row: T) => string;
  onPage: (rows: number, count: number) => void;
}

/** All rows, as many as the server counts. @throws DownloadFailed where they are fewer or more, or one comes twice. */
export async function allRows<T>({ address, group, pageFrom, keyOf, onPage }: Paged<T>): Promise<T[]> {
  const failed = (found: string, expected: string) =>
    fault({
      ...{ address, found, expected },
      todo: `Run it again with "--only ${group} --again", which asks for every page anew. If it stays so, open the address in a browser.`,
    });
  const all = new Map<string, T>();
  let total: number | null = null;
  while (total === null || all.size < total) {
    const { rows, count } = await pageFrom(all.size);
    if (rows.length === 0)
      throw failed(
        all.size === 0 ? 'no row' : `no row after the first ${all.size}`,
        `${total ?? 'some'}, as the server counts them`,
      );
    total ??= count;
    if (total === null || (count !== null && count !== total))
      throw failed(`a count of ${count ?? 'nothing'}`, `${total ?? 'a number of rows'} on every page`);
    for (const row of rows) {
      const key = keyOf(row);
      if (all.has(key)) throw failed(`${key} twice`, 'each once');
      all.set(key, row);
    }
    onPage(rows.length, total);
  }
  if (all.size > total) throw failed(`${all.size} rows`, `${total}, as the server counts them`);
  return [...all.values()];
}

type Table = DownloadOf<'csvPages'>;

/** Fetch a CSV that comes in pages, each with a header of its own, and write it as one file. */
export async function fetchCsvPages(table: Table, path: string, answers: Answers, shown: Progress) {
  const { address, group, file, columns, key } = table;
  const keyAt = key.map((name) => columns.indexOf(name));
  shown.start(file, 0, null, 'rows');
  const all = await allRows<string[]>({
    ...{ address, group },
    pageFrom: (from) => {
      const asked = addressFrom(table, from);
      return answers.read(asked, 'csv', (text) => pageOf(asked, table, text));
    },
    keyOf: (row) => keyAt.map((at) => row[at] ?? '').join(' '),
    onPage: (rows) => {
      shown.add(rows);
    },
  });
  await writeWhole(path, plainCsv(columns, all));
  shown.note(`${file} complete: ${all.length} rows`);
}

export const addressFrom = ({ address, limit, page, offset }: Table, from: number) =>
  `${address}${address.includes('?') ? '&' : '?'}${limit}=${page}&${offset}=${from}`;

/** The rows of one page, in the order of our columns. Beyond the last page there is a header alone, or nothing. */
function pageOf(address: string, { columns, count }: Table, text: string): Page<string[]> {
  refusePage(address, text, 'CSV');
  const [header = [], ...rows] = recordsOf(address, text);
  if (header.length === 0) return { rows: [], count: null };
  const wrong = headerFault(header, [...columns, count]);
  if (wrong !== null)
    throw fault({
      address,
      found: `a changed header (${wrong})`,
      expected: [...columns, count].join(', '),
      todo: CHECK_ADDRESS,
    });
  const at = columns.map((name) => header.indexOf(name));
  const total = rows[0]?.[header.indexOf(count)];
  return {
    rows: rows.map((row) => at.map((place) => row[place] ?? '')),
    count: total !== undefined && /^\d+$/.test(total) ? Number(total) : null,
  };
}

function recordsOf(address: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true });
  } catch (error) {
    throw fault({
      address,
      found: `text that is not CSV (${wordsOf(error)})`,
      expected: 'CSV',
      todo: CHECK_ADDRESS,
    });
  }
}
