import { sitePath } from '../../domain/site-path.ts';
import type { AreaBrief } from '../../schemas/look-up/brief.ts';
import { answerOf, jsonOf } from '../fetched.ts';

/** What the site says of a force's areas; null where it could not be had, or is of another release than the page. */
export async function fetchBrief(
  force: string,
  release: string,
  signal: AbortSignal,
): Promise<AreaBrief | null> {
  const response = await answerOf(sitePath(`/data/v1/areas/${encodeURIComponent(force)}.json`), signal);
  if (!response?.ok) return null;
  const file = await jsonOf(response);
  return isBrief(file) && file.release === release ? file : null;
}

const isBrief = (file: unknown): file is AreaBrief =>
  typeof file === 'object' && file !== null && 'wards' in file && 'teams' in file && 'grades' in file;
