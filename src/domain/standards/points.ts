import { sitePath } from '../site-path.ts';
import type { Framework, Relation, StandardPoint, Successor } from '../../schemas/standards/standard.ts';
import { standingOn } from './standards.ts';

/** A point with the framework that it belongs to. */
export interface PlacedPoint {
  framework: Framework;
  point: StandardPoint;
}

/** Every point by `<framework>#<point>`. */
export type PointIndex = ReadonlyMap<string, PlacedPoint>;

/** A link to what followed, or came before, with the point at its other end; null for "nothing followed". */
export interface Comparison extends Omit<Successor, 'point'> {
  other: PlacedPoint | null;
}

export const refOf = ({ framework, point }: { framework: { id: string }; point: { id: string } }) =>
  `${framework.id}#${point.id}`;

/** `/standards/victims-code/#right-6`: for links, and for quoting in a letter. Stable however points are ordered. */
export const addressOf = (ref: string) => sitePath(`/standards/${ref.replace('#', '/#')}`);

export const indexPoints = (frameworks: readonly Framework[]): PointIndex =>
  new Map(
    frameworks.flatMap((framework) =>
      framework.points.map((point) => [refOf({ framework, point }), { framework, point }] as const),
    ),
  );

/** Points in force on `date`, in the order of `refs`; the rest are left out. */
export const pointsInForce = (refs: readonly string[], index: PointIndex, date: string): PlacedPoint[] =>
  refs.flatMap((ref) => {
    const placed = index.get(ref);
    return placed && standingOn(placed.point, date) === 'inForce' ? [placed] : [];
  });

/**
 * What stands on `date` where `point` stood: those of its successors that are in force or announced that day, and
 * "gone" where its author says that a part of it has none. Empty where none of them had come about, or all have ended.
 */
export function successorsOn({ successors = [] }: StandardPoint, index: PointIndex, date: string) {
  return successors.flatMap(({ point, relation, words }): Comparison[] => {
    if (point === null) return [{ other: null, relation, words }];
    const other = index.get(point);
    if (!other || !['inForce', 'announced'].includes(standingOn(other.point, date))) return [];
    return [{ other, relation, words }];
  });
}

/** What `ref` followed, as told by the points that name it; all of history up to `date`. */
export function predecessorsOn(ref: string, index: PointIndex, date: string): Comparison[] {
  return [...index.values()].flatMap((other) =>
    (other.point.successors ?? [])
      .filter(({ point }) => point === ref && standingOn(other.point, date) !== 'notYet')
      .map(({ relation, words }) => ({ other, relation, words })),
  );
}

/**
 * How a point fares on `date`, by the nearest of its successors that is in force, or "gone" where none is. What is
 * only announced does not count.
 */
export const verdictOf = (comparisons: readonly Comparison[], date: string): Relation =>
  nearestOn(comparisons, date)?.relation ?? 'gone';

/** The first of them that is in force, or says that nothing followed. */
export const nearestOn = (comparisons: readonly Comparison[], date: string): Comparison | undefined =>
  comparisons.find(({ other }) => other === null || standingOn(other.point, date) === 'inForce');
