import type { ComplaintBody } from '../schemas/complaint-body.ts';
import type { ComplaintHistory } from '../schemas/complaint-history.ts';
import type { ComplaintRoute, TriageQuestion } from '../schemas/complaint-route.ts';
import type { Limit } from '../schemas/limit.ts';
import type { ComplaintFiles } from './content-complaints.ts';
import type { Entry } from './content-entry.ts';

/** The complaint routes as written down. */
export interface ComplaintContent {
  /** By id, in the order of their file. */
  limits: ReadonlyMap<string, Limit>;
  /** By id. */
  bodies: ReadonlyMap<string, ComplaintBody>;
  /** The first is where a reader starts. */
  triage: readonly TriageQuestion[];
  /** By id, as lists show them. */
  routes: ReadonlyMap<string, ComplaintRoute>;
  history: readonly ComplaintHistory[];
}

export function gatherComplaints(files: ComplaintFiles): ComplaintContent {
  const routes = values(files.routes).sort((a, b) => a.order - b.order || a.id.localeCompare(b.id, 'en'));
  return {
    limits: byId(values(files.limits).flat()),
    bodies: byId(values(files.bodies).flat()),
    triage: values(files.triage).flat(),
    routes: byId(routes),
    history: values(files.history),
  };
}

const values = <T>(entries: readonly Entry<T>[]): T[] => entries.map(({ value }) => value);

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
