import { parse } from 'csv-parse/sync';
import { plainCsv } from '../domain/csv.ts';
import { wordsOf } from '../importer/errors.ts';
import { headerFault } from '../importer/sources/csv.ts';
import type { DownloadOf } from '../schemas/downloads.ts';
import type { Answers } from './answers.ts';
import { CHECK_ADDRESS, fault } from './errors.ts';
import { refusePage } from './file-types.ts';
import { allRows, type Page } from './pages.ts';
import type { Progress } from '../importer/progress.ts';
import { writeWhole } from './write-whole.ts';

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
