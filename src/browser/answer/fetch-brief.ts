import { sitePath } from '../../domain/site-path.ts';
import type { AreaBrief } from '../../schemas/look-up/brief.ts';
import { fetchJson } from '../fetched.ts';

/** What the site says of a force's areas; null where it could not be had, or is of another release than the page. */
export async function fetchBrief(
  force: string,
  release: string,
  signal: AbortSignal,
): Promise<AreaBrief | null> {
  const fetched = await fetchJson(sitePath(`/data/v1/areas/${encodeURIComponent(force)}.json`), signal);
  if (fetched.kind !== 'file') return null;
  const file = fetched.value;
  return isBrief(file) && file.release === release ? file : null;
}

const isBrief = (file: unknown): file is AreaBrief =>
  typeof file === 'object' && file !== null && 'wards' in file && 'teams' in file && 'services' in file;
