import type { GradeRow } from '../../schemas/report-cards/rows.ts';
import type { PublishedReportCards } from '../../schemas/report-cards/published.ts';
import type { CardRound, PublishedCount } from './grade.ts';
import { type RoundTable, roundTable } from './report-card.ts';

export type PublishedForce = PublishedReportCards['forces'][number];
export type PublishedFigure = PublishedReportCards['figures'][number];

/**
 * Half of all forces. With fewer the others may all be better or worse, as where a newspaper names the five best and
 * the five worst: those are named, and never set in an order.
 */
export const FEWEST_FORCES = 22;

/** Whether so many forces have a figure that they may be compared by it. */
export const enoughForces = (values: readonly (number | null)[]): boolean =>
  values.filter((value) => value !== null).length >= FEWEST_FORCES;

/** One force's value of a figure. */
export interface FigureCell {
  value: number | null;
  note: string | null;
  /** Address of its own document, or of the figure's publication. */
  source: string | null;
}

/** The published file, put back into tables. */
export interface ComparisonData {
  release: string;
  forces: readonly PublishedForce[];
  /** Oldest first. */
  tables: readonly RoundTable[];
  /** Only those that can be compared: with a value for more than one force. */
  figures: readonly PublishedFigure[];
  figureCell: (figure: PublishedFigure, force: string) => FigureCell;
}

export function comparisonData(published: PublishedReportCards): ComparisonData {
  const { release, forces, rounds, figures, sources, notes } = published;
  const ids = forces.map(({ id }) => id);
  const places = new Map(ids.map((id, place) => [id, place]));
  return {
    release,
    forces,
    tables: rounds.map((round) =>
      roundTable(toRound(round), toRows(published, round), ids, toCounts(published, round)),
    ),
    figures: figures.filter(({ values }) => enoughForces(values)),
    figureCell: (figure, force) => {
      const place = places.get(force) ?? -1;
      const own = (pairs: readonly (readonly [number, number])[]) => pairs.find(([at]) => at === place)?.[1];
      const [note, source] = [own(figure.notes), own(figure.sources)];
      return {
        value: figure.values[place] ?? null,
        note: note === undefined ? null : (notes[note] ?? null),
        source: source === undefined ? figure.source.address : (sources[source] ?? null),
      };
    },
  };
}

type PublishedRound = PublishedReportCards['rounds'][number];

function toRound(round: PublishedRound): CardRound {
  const { id, name, title, dates, scale, reportPages, comparability, series } = round;
  const questions = round.questions.map((question) => ({ ...question, asks: question.name }));
  return {
    id,
    name,
    title,
    dates,
    scale,
    questions,
    reportPages,
    comparability: { words: comparability },
    ...(series === null ? {} : { series }),
  };
}

const at = <T>(list: readonly T[], place: number): T => {
  const value = list[place];
  if (value === undefined)
    throw new RangeError(`report-cards.json: no entry ${place} in a list of ${list.length}.`);
  return value;
};

const toCounts = ({ forces, sources, notes }: PublishedReportCards, { counts }: PublishedRound) =>
  new Map(
    counts.map(([f, byRank, how, source, note]): [string, PublishedCount] => [
      at(forces, f).id,
      {
        byRank,
        basis: how === 1 ? 'derived' : 'stated',
        source: at(sources, source),
        note: note === null ? null : at(notes, note),
      },
    ]),
  );

function toRows(published: PublishedReportCards, round: PublishedRound): GradeRow[] {
  const { forces, sources, dates, notes } = published;
  const place = (f: number, q: number) => ({
    force: at(forces, f).id,
    framework: round.id,
    question: at(round.questions, q).id,
  });
  return [
    ...round.grades.map(([f, q, rank, how, source, date, note]): GradeRow => ({
      ...place(f, q),
      grade: at(round.scale, rank).grade,
      basis: how === 1 ? 'derived' : 'stated',
      source: at(sources, source),
      date: date === null ? null : at(dates, date),
      note: note === null ? null : at(notes, note),
    })),
    // Only so that the cell knows that something was held back; the grade itself was never published.
    ...round.withheld.map(([f, q]): GradeRow => ({
      ...place(f, q),
      grade: '',
      basis: 'inferred',
      source: '',
      date: null,
      note: null,
    })),
  ];
}
