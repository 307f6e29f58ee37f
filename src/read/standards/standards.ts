import {
  appliesAt,
  frameworkStanding,
  isNational,
  type StandardPlace,
  standingOn,
  statusOn,
} from '../../domain/standards/standards.ts';
import {
  indexPoints,
  type PlacedPoint,
  pointsInForce,
  addressOf,
  refOf,
} from '../../domain/standards/points.ts';
import type { Framework } from '../../schemas/standards/standard.ts';
import { siteDate } from '../site-date.ts';
import { siteData, need } from '../site.ts';
import type { PublishedStandards } from '../../schemas/standards/published.ts';

let made: ReturnType<typeof make> | undefined;

/** The standards as they stand on the day for which the site is built. */
export function standards() {
  made ??= make(siteDate());
  return made;
}

function make(date: string) {
  const { content } = siteData();
  const frameworks = content.standards.filter((one) => frameworkStanding(one, date) !== 'notYet');
  const index = indexPoints(frameworks);
  return {
    /** That day, `YYYY-MM-DD`. */
    date,
    /** Those whose day has come: in force, announced or ended. */
    frameworks,
    index,
    /** Each with its points that are in force; those without any are left out. */
    situations: content.situations
      .map((situation) => ({ situation, points: pointsInForce(situation.points, index, date) }))
      .filter(({ points }) => points.length > 0),
    standingOf: (framework: Framework) => frameworkStanding(framework, date),
  };
}

/** What holds at a place: the national points that every place's page shows, and every point of local frameworks. */
export function standardsAt(place: StandardPlace): { national: PlacedPoint[]; local: PlacedPoint[] } {
  const { date, frameworks } = standards();
  const placed = frameworks
    .filter((framework) => appliesAt(framework, place))
    .flatMap((framework) => framework.points.map((point) => ({ framework, point })))
    .filter(({ point }) => standingOn(point, date) === 'inForce');
  return {
    national: placed.filter(({ framework, point }) => isNational(framework) && point.headline === true),
    local: placed.filter(({ framework }) => !isNational(framework)),
  };
}

/** The two that matter most to somebody who looks up their area: promises about the local team, where there are any. */
export function mattersMost(national: readonly PlacedPoint[]): PlacedPoint[] {
  const promised = national.filter(
    ({ point }) => point.status === 'localPromise' || point.status === 'nationalTarget',
  );
  return (promised.length > 0 ? promised : national).slice(0, 2);
}

/** Points of a framework whose day has come. */
export const pointsShown = (framework: Framework): PlacedPoint[] =>
  framework.points
    .filter((point) => standingOn(point, standards().date) !== 'notYet')
    .map((point) => ({ framework, point }));

/** `/data/v1/standards.json` */
export function publishedStandards(): PublishedStandards {
  const { areas, content } = siteData();
  const date = siteDate();
  const body = {
    frameworks: content.standards.map((framework) => published(framework, date)),
    delivery: [...content.deliveries],
    inspections: [...content.inspections.values()],
  };
  return { release: areas.release.id, date, ...body, sources: citedSources(body) };
}

const published = (framework: Framework, date: string) => ({
  ...framework,
  points: framework.points.map((point) => {
    const ref = refOf({ framework, point });
    const status = statusOn(point, date) ?? ('notYet' as const);
    return { ref, address: addressOf(ref), ...point, status, kind: point.status };
  }),
});

/** Every source that some part of a file cites, by id. */
export function citedSources(body: unknown): PublishedStandards['sources'] {
  const { sources } = siteData().content;
  return [...new Set(citedIn(body))].sort().map((id) => {
    const { title, publisher, address, checked, read, note } = need(sources, id);
    return { id, title, publisher, address, checked, read, ...(note === undefined ? {} : { note }) };
  });
}

function citedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citedIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && typeof inner === 'string' ? [inner] : citedIn(inner),
  );
}
