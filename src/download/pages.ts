import type { DownloadGroup } from '../schemas/downloads.ts';
import { fault } from './errors.ts';

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
