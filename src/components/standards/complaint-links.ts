import { addressOf } from '../../domain/standard-points.ts';
import { standingOn } from '../../domain/standards.ts';
import { standards } from '../../read/standards.ts';
import type { ComplaintRoute } from '../../schemas/standard.ts';

/** Where each complaint route is told on this site: a framework, or a point of one. */
const routes: Record<ComplaintRoute, string> = {
  police: 'police-complaints',
  victimsCode: 'victims-code#right-12',
  antiSocialBehaviour: 'asb-case-review',
};

/** Address of a complaint route; null where it is not in force on the site's day. */
export function complaintAddress(route: ComplaintRoute): string | null {
  const { date, frameworks } = standards();
  const [id, anchor] = routes[route].split('#');
  const points = frameworks.find((one) => one.id === id)?.points ?? [];
  const wanted = anchor === undefined ? points : points.filter((point) => point.id === anchor);
  if (!wanted.some((point) => standingOn(point, date) === 'inForce')) return null;
  return anchor === undefined ? `/standards/${routes[route]}/` : addressOf(routes[route]);
}
