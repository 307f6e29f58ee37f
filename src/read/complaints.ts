import type { ClocksFile } from '../schemas/clock.ts';
import type { ComplaintRoute } from '../schemas/complaint-route.ts';
import type { LetterTemplate } from '../schemas/letter.ts';
import type { Limit } from '../schemas/limit.ts';
import { siteData } from './site.ts';

/** Every time limit by its id. Ids never change: pages, letters and calendar files refer to them. */
export const limits = (): ReadonlyMap<string, Limit> => siteData().content.complaints.limits;

/** Every complaint route by its id, with its steps; in the order of lists. */
export const complaintRoutes = (): ReadonlyMap<string, ComplaintRoute> =>
  siteData().content.complaints.routes;

/** What the deadline calculator asks, with the bank holidays' years. */
export function clocks(): ClocksFile {
  const { clocks } = siteData().content.complaints;
  if (!clocks) throw new RangeError('content/complaints/clocks.yaml is not there.');
  return clocks;
}

/** Every letter of the letter builder by its id, as lists show them. */
export const letterTemplates = (): ReadonlyMap<string, LetterTemplate> =>
  siteData().content.complaints.letters;
