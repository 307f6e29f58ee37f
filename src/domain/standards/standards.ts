import type {
  DeliveryFigure,
  Framework,
  StandardPoint,
  StandardStatus,
} from '../../schemas/standards/standard.ts';

/** Where a standard stands on a day. */
export type Standing = 'notYet' | 'announced' | 'inForce' | 'ended';

type Dates = Pick<StandardPoint, 'announcedOn' | 'inForceFrom' | 'inForceTo'>;

/**
 * Where a standard stands on `date`, `YYYY-MM-DD`. A date known only by its month or year counts from that month's
 * or year's first day and until its last.
 */
export function standingOn({ announcedOn, inForceFrom, inForceTo }: Dates, date: string): Standing {
  const from = inForceFrom ?? announcedOn ?? null;
  if (from === null || isBefore(date, from)) return 'notYet';
  if (inForceTo !== null && isAfter(date, inForceTo)) return 'ended';
  return inForceFrom === null ? 'announced' : 'inForce';
}

/** The standards that hold on `date`, `YYYY-MM-DD`, in their order: nothing announced, nothing withdrawn. */
export const standardsInForce = <T extends Dates>(points: readonly T[], date: string): T[] =>
  points.filter((point) => standingOn(point, date) === 'inForce');

/** The status to show on `date`: what the standard is, or that it was withdrawn; null before its day. */
export function statusOn(
  point: Dates & Pick<StandardPoint, 'status'>,
  date: string,
): StandardStatus | 'withdrawn' | null {
  const standing = standingOn(point, date);
  if (standing === 'notYet') return null;
  return standing === 'ended' ? 'withdrawn' : point.status;
}

/** Where a whole framework stands: in force if any of its points is, else announced, else ended. */
export function frameworkStanding({ points }: { points: readonly Dates[] }, date: string): Standing {
  const standings = points.map((point) => standingOn(point, date));
  const best = (['inForce', 'announced', 'ended'] as const).find((one) => standings.includes(one));
  return best ?? 'notYet';
}

/** A framework's dates as if it were one point: the first of its points' days, and the last if all have one. */
export function frameworkDates({ points }: Pick<Framework, 'points'>) {
  const first = [...points].sort((a, b) => (a.inForceFrom ?? '9').localeCompare(b.inForceFrom ?? '9'))[0];
  const tos = points.map(({ inForceTo }) => inForceTo);
  return {
    announcedOn: first?.announcedOn,
    inForceFrom: first?.inForceFrom ?? null,
    knownFrom: first?.knownFrom,
    inForceTo: tos.includes(null)
      ? null
      : (tos
          .flatMap((to) => to ?? [])
          .sort()
          .at(-1) ?? null),
  };
}

const isBefore = (date: string, loose: string) => date.slice(0, loose.length) < loose;
const isAfter = (date: string, loose: string) => date.slice(0, loose.length) > loose;

/** A place on the site: a force; or a partnership or neighbourhood team within it. */
export interface StandardPlace {
  force: string;
  /** False for a force without an area of its own. */
  territorial: boolean;
  /** ONS codes: the partnership itself, or those that a neighbourhood lies in. */
  partnerships: readonly string[];
  neighbourhood: string | null;
}

type Scope = Pick<Framework, 'appliesTo'>;

/** Whether a framework is a national one. */
export const isNational = ({ appliesTo: { kind } }: Scope): boolean =>
  kind === 'everywhere' || kind === 'territorialForces';

/** Whether a framework holds at a place. */
export function appliesAt({ appliesTo }: Scope, place: StandardPlace): boolean {
  switch (appliesTo.kind) {
    case 'everywhere':
      return true;
    case 'territorialForces':
      return place.territorial;
    case 'forces':
      return appliesTo.forces.includes(place.force);
    case 'partnerships':
      return appliesTo.partnerships.some((code) => place.partnerships.includes(code));
    case 'neighbourhoods':
      return (
        appliesTo.force === place.force &&
        place.neighbourhood !== null &&
        appliesTo.neighbourhoods.includes(place.neighbourhood)
      );
  }
}

/** The figure that ends last among those that had ended by `date`; undefined where there is none. */
export function latestFigure(
  figures: readonly DeliveryFigure[] | undefined,
  date: string,
): DeliveryFigure | undefined {
  return (figures ?? [])
    .filter(({ to }) => date.slice(0, to.length) > to)
    .sort((a, b) => (a.to < b.to ? -1 : 1))
    .at(-1);
}

/** Whole years from the end of a figure's period, known to the day, month or year, to `date`. */
export function yearsSince(to: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(to.slice(0, 4));
  return to.slice(4) > date.slice(4, to.length) ? years - 1 : years;
}
