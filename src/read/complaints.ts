import type { ComplaintRoute } from '../schemas/complaint-route.ts';
import type { Limit } from '../schemas/limit.ts';
import { siteData } from './site.ts';

/** Every time limit by its id. Ids never change: pages, letters and calendar files refer to them. */
export const limits = (): ReadonlyMap<string, Limit> => siteData().content.complaints.limits;

/** Every complaint route by its id, with its steps; in the order of lists. */
export const complaintRoutes = (): ReadonlyMap<string, ComplaintRoute> =>
  siteData().content.complaints.routes;
