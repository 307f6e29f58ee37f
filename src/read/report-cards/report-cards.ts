import { checkCounts, publishedCounts } from '../../domain/report-cards/known-grades.ts';
import { inspectedOn, watchOf } from '../../domain/report-cards/monitoring.ts';
import { latestRound, roundTable } from '../../domain/report-cards/report-card.ts';
import {
  type Alike,
  type SizeBand,
  similarForces,
  sizeBand,
} from '../../domain/report-cards/similar-forces.ts';
import type { Force } from '../../schemas/places/force.ts';
import type { CauseRow, Region } from '../../schemas/report-cards/rows.ts';
import { outlineAreasKm2 } from '../places/outline-areas.ts';
import { need, siteData } from '../site.ts';
import type { Measure } from '../../schemas/report-cards/comparable.ts';
import type { Source } from '../../schemas/source.ts';

/** A force as report cards know it. */
export interface CardForce {
  force: Force;
  region: Region;
  /** Residents in mid-2022, summed over its small areas. */
  people: number;
  perSquareKm: number;
  size: SizeBand;
  /** The forces most like it, most alike first. */
  similar: Alike[];
}

let made: ReturnType<typeof make> | undefined;

/** Everything the report-card pages are made from. */
export function reportCards() {
  made ??= make();
  return made;
}

function make() {
  const { content } = siteData();
  const { about, rounds, grades, monitoring, counts } = content.reportCards;
  if (!about)
    throw new RangeError('content/report-cards/about.yaml is missing: restore it from version control.');
  const forces = cardForces();
  const ids = forces.map(({ force }) => force.id);
  const tables = rounds.map((round) => roundTable(round, grades, ids, publishedCounts(round, counts)));
  const latest = latestRound(tables);
  const byId = new Map(rounds.map((round) => [round.id, round]));
  const begin = need(byId, latest.round.id).inForceFrom;
  return {
    about,
    /** The 43 territorial forces by the name that tables use. */
    forces,
    byId: new Map(forces.map((one) => [one.force.id, one])),
    /** Rounds as written down, by id, oldest first. */
    rounds: byId,
    /** Oldest first. */
    tables,
    latest,
    monitoringOf: (force: string) => monitoring.filter((row) => row.force === force),
    /** What may be said today of closer watch. */
    watchOf: (force: string) => watchOf(force, monitoring, about.engage, inspectedOn(latest, force, begin)),
    checks: checkCounts(counts, grades),
  };
}

/** Causes of concern that are known of a force, oldest first. */
export const causesOf = (force: string): CauseRow[] =>
  siteData().content.reportCards.causes.filter((row) => row.force === force);

function cardForces(): CardForce[] {
  const { content, areas, areaForces } = siteData();
  const outlines = areas.topology('england-and-wales');
  const km2 = outlines ? outlineAreasKm2(outlines, 'forces') : new Map<string, number>();
  const sized = content.forces
    .filter(({ kind }) => kind === 'territorial')
    .map((force) => {
      const people = need(areaForces, force.id).population;
      return { id: force.id, force, people, perSquareKm: people / need(km2, force.id) };
    });
  return sized
    .map(({ force, people, perSquareKm }) => ({
      force,
      region: need(content.reportCards.regions, force.id),
      people,
      perSquareKm,
      size: sizeBand(people),
      similar: similarForces({ id: force.id, people, perSquareKm }, sized),
    }))
    .sort((a, b) => a.force.shortName.localeCompare(b.force.shortName, 'en'));
}

/** One force's value of a measure. */
export interface FigureValue {
  /** Null where there is none; `note` then may say why. */
  value: number | null;
  note: string | null;
  /** Address of its own document, where the measure was gathered from several. */
  source: string | null;
}

/** A measure with its values. It holds one period, so that whatever is ranked by it is of one period. */
export interface Figure extends Omit<Measure, 'source' | 'readFrom'> {
  table: { id: string; title: string; caution: string };
  source: Source;
  readFrom: Source | null;
  /** By force id; a force without an entry has no value. */
  values: ReadonlyMap<string, FigureValue>;
}

/** The official figures of `content/report-cards/comparables/`, in the order of lists. */
export function comparableFigures(): Figure[] {
  const { sources, reportCards } = siteData().content;
  return reportCards.comparables.flatMap(({ id, title, caution, measures }) =>
    measures.map((measure) => ({
      ...measure,
      table: { id, title, caution },
      source: need(sources, measure.source),
      readFrom: measure.readFrom ? need(sources, measure.readFrom.source) : null,
      values: new Map(
        reportCards.figures
          .filter((row) => row.measure === measure.id)
          .map(({ force, value, note, source = null }) => [force, { value, note, source }]),
      ),
    })),
  );
}
