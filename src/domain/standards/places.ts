import type { DeliveryFigure, Framework } from '../../schemas/standards/standard.ts';

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
