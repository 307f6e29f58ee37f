import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  publishedCatalogueSchema,
  type PublishedSchema,
  publishedSchemas,
} from '../../src/schemas/published-files.ts';

const site = 'dist-test';
const data = join(site, 'data', 'v1');
const read = (path: string) => readFileSync(join(site, decodeURIComponent(path)), 'utf8');
const { kinds } = publishedCatalogueSchema.parse(JSON.parse(read('data/v1/files.json')));
const listed = kinds.filter(({ files }) => files.length > 0);

/** What is wrong with a file; nothing where it is as its schema says. */
function faultsOf(path: string, schema: z.ZodType): string[] {
  const checked = path.endsWith('.csv')
    ? checkRows(read(path), schema)
    : [schema.safeParse(JSON.parse(read(path)))];
  const first = checked.find(({ success }) => !success)?.error;
  return first ? [`${path}: ${z.prettifyError(first)}`] : [];
}

function checkRows(text: string, schema: z.ZodType): z.ZodSafeParseResult<unknown>[] {
  // A spreadsheet knows by a byte-order mark that the file is UTF-8.
  const [columns = [], ...rows] = parse(text.replace(/^\uFEFF/, ''));
  // JSON Schema knows no order of keys; a reader of CSV may go by it.
  const { shape, def } = schema as z.ZodObject;
  const named = Object.keys(shape);
  expect(columns.slice(0, named.length)).toEqual(named);
  // Some have a column for each month besides.
  const isMonth = (column: string) => def.catchall?._zod.def.type !== 'never' && /^\d{4}-\d\d$/.test(column);
  expect(columns.slice(named.length).filter((column) => !isMonth(column))).toEqual([]);
  return rows.map((cells) =>
    schema.safeParse(Object.fromEntries(columns.map((column, i) => [column, cells[i]]))),
  );
}

describe('the catalogue of published files', () => {
  it('lists every file that the site publishes, once', () => {
    const there = readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${join(entry.parentPath, entry.name).slice(site.length + 1)}`);
    expect(kinds.flatMap(({ files }) => files.map(decodeURIComponent)).sort()).toEqual(there.sort());
  });

  it('gives each kind an address of its own', () => {
    expect(listed.length).toBeGreaterThan(20);
    expect(new Set(kinds.map(({ path }) => path)).size).toBe(kinds.length);
  });

  it('stands on the page of data, kind by kind, with its schema', () => {
    const page = read('data/index.html').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    const missing = kinds.filter(
      ({ path, schema }) => !page.includes(path) || !page.includes(`href="${schema}"`),
    );
    expect(missing).toEqual([]);
  });
});

describe('published files', () => {
  const schemas = new Map<string, z.ZodType>();

  beforeAll(() => {
    for (const { schema } of kinds) {
      const [, name = ''] = /([^/]+)\.json$/.exec(schema) ?? [];
      const own = publishedSchemas[name as PublishedSchema];
      expect(JSON.parse(read(schema))).toEqual(z.toJSONSchema(own));
      schemas.set(schema, own);
    }
  });

  it.each(listed.map((kind) => [kind.path, kind] as const))('%s are as their schema says', (_, kind) => {
    const schema = schemas.get(kind.schema) ?? z.never();
    expect(kind.files.flatMap((file) => faultsOf(file, schema)).slice(0, 5)).toEqual([]);
  });
});
