import type { Dataset } from '../../schemas/crime/coverage.ts';
import { literal, sqlFile } from '../database.ts';

const measureSql = sqlFile(new URL('measure-other.sql', import.meta.url));

/**
 * SQL that measures a month of a dataset other than crimes.
 * @param table its rows. @param id an expression that tells a row from all others. @param some those looked for again.
 */
export const measureOf = (dataset: Dataset, table: string, id: string, some: string) =>
  measureSql
    .replaceAll('$DATASET', () => literal(dataset))
    .replaceAll('$TABLE', () => table)
    .replaceAll('$ID', () => id)
    .replaceAll('$SOME', () => some);
