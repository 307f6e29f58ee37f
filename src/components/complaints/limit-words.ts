import { limitSpan } from '../../i18n/complaints/complaints.ts';
import { limits } from '../../read/complaints/complaints.ts';
import { need } from '../../read/site.ts';

/** Content with each `{limit:id}` in it said in words, "28 days", so that a limit is written down only once. */
export function sayLimits<T>(value: T): T {
  return said(value) as T;
}

function said(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replaceAll(/\{limit:([^}]+)\}/g, (_, id: string) => limitSpan(need(limits(), id)));
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, said(inner)]));
}
