import type { DeliveryFigure } from '../schemas/standard-delivery.ts';
import type { Framework } from '../schemas/standard.ts';

/** A place on the site: a force; or a partnership or neighbourhood team within it. */
export interface StandardPlace {
  force: string;
  /** ONS codes: the partnership itself, or those that a neighbourhood lies in. */
  partnerships: readonly string[];
  neighbourhood: string | null;
}

/** Whether a framework is local to a place: one that holds everywhere is not. */
export function isLocalTo({ appliesTo }: Pick<Framework, 'appliesTo'>, place: StandardPlace): boolean {
  switch (appliesTo.kind) {
    case 'everywhere':
      return false;
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
