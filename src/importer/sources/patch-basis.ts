import { basename } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { onsCode } from '../../schemas/common.ts';
import type { PatchBasis } from '../../schemas/places/area-release.ts';
import { ImportRefused } from '../errors.ts';
import { readReference } from './csv.ts';

/** Columns of the list that says which ward each outline was worked out from. */
export const basisColumns = ['force', 'id', 'name', 'fit', 'ward', 'wardVintage', 'council'] as const;

/** The list of teams that outlines were worked out by: its source, its day, and the month of its archive. */
export const BASIS_LIST = {
  source: 'police-uk-neighbourhoods-2026-03',
  date: '2026-03-09',
  month: '2026-03',
} as const;

const rowSchema = z.object({
  fit: z.enum(['exact', 'best-fit']),
  ward: onsCode,
  vintage: z
    .string()
    .regex(/^20\d\d$/)
    .transform(Number),
});

/** Which ward each outline was worked out from, by `<force>/<id>`. @throws ImportRefused for a row that does not say so. */
export async function readPatchBasis(
  db: DuckDBConnection,
  path: string,
  header: readonly string[],
): Promise<Map<string, PatchBasis>> {
  const rows = await readReference(db, path, header, ['force', 'id', 'fit', 'ward', 'wardVintage']);
  return new Map(
    rows.map(([force, id, fit, ward, vintage], i) => {
      const row = rowSchema.safeParse({ fit, ward, vintage });
      if (!row.success)
        throw new ImportRefused(
          `${basename(path)}: row ${i + 2}: ${z.prettifyError(row.error).replaceAll('\n', ' ')}; expected fit "exact" or "best-fit", a ward's code and a year. Put the row right, or take it out.`,
        );
      const { source, date } = BASIS_LIST;
      return [`${String(force)}/${String(id)}`, { ...row.data, source, listDate: date }];
    }),
  );
}
