import type { ComplaintRoute } from '../../schemas/complaints/route.ts';

/** What may be named from a complaint route, by kind. */
export interface KnownComplaints {
  bodies: readonly string[];
  limits: readonly string[];
  letters: readonly string[];
  routes: ReadonlyMap<string, ComplaintRoute>;
  points: readonly string[];
  forces: readonly string[];
  services: readonly string[];
}
