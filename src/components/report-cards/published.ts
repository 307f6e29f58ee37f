import { csv } from '../../domain/csv.ts';
import { cellOf } from '../../domain/report-cards/report-card.ts';
import type { Round } from '../../schemas/report-cards/framework.ts';
import type { PublishedReportCards } from '../../schemas/report-cards/published.ts';
import type { Source } from '../../schemas/source.ts';
import type { Figure } from '../../read/report-cards/figures.ts';
import { reportCards } from '../../read/report-cards/report-cards.ts';
import { need, siteData } from '../../read/site.ts';
import { allFigures } from './figures.ts';

/** A list in which each text stands once; answers its place. */
function register() {
  const places = new Map<string, number>();
  return {
    list: () => [...places.keys()],
    place: (text: string) => {
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    },
  };
}
type Register = ReturnType<typeof register>;

/** `/data/v1/report-cards.json` */
export function publishedReportCards(): PublishedReportCards {
  const { areas, content } = siteData();
  const { forces, rounds } = reportCards();
  const [sources, dates, notes] = [register(), register(), register()];
  return {
    release: areas.release.id,
    forces: forces.map(({ force, region, people, similar }) => {
      const { id, name, shortName, nation } = force;
      return { id, name, shortName, nation, region, people, similar };
    }),
    rounds: [...rounds.values()].map((round) => publishedRound(round, sources, dates, notes)),
    figures: allFigures().map((figure) => publishedFigure(figure, sources, notes)),
    monitoring: content.reportCards.monitoring.map(({ force, entered, left, source }) => ({
      force,
      entered,
      left,
      source,
    })),
    sources: sources.list(),
    dates: dates.list(),
    notes: notes.list(),
  };
}

function publishedRound(round: Round, sources: Register, dates: Register, notes: Register) {
  const { forces, tables } = reportCards();
  const table = need(new Map(tables.map((one) => [one.round.id, one])), round.id);
  const cells = forces.flatMap(({ force }, f) =>
    round.questions.map(({ id }, q) => ({ f, q, cell: cellOf(table, force.id, id) })),
  );
  const {
    id,
    name,
    title,
    dates: words,
    comparability,
    series = null,
    scale,
    questions,
    reportPages,
  } = round;
  return {
    id,
    name,
    title,
    dates: words,
    comparability: comparability.words,
    series,
    scale,
    questions: questions.map((question) => ({ id: question.id, name: question.name, core: question.core })),
    reportPages,
    grades: cells.flatMap(({ f, q, cell }): PublishedReportCards['rounds'][number]['grades'] =>
      cell.kind === 'graded'
        ? [
            [
              f,
              q,
              cell.rank,
              cell.basis === 'derived' ? 1 : 0,
              sources.place(cell.source),
              cell.date === null ? null : dates.place(cell.date),
              cell.note === null ? null : notes.place(cell.note),
            ],
          ]
        : [],
    ),
    withheld: cells.flatMap(({ f, q, cell }): [number, number][] =>
      cell.kind === 'notFound' && cell.withheld ? [[f, q]] : [],
    ),
  };
}

function publishedFigure(figure: Figure, sources: Register, notes: Register) {
  const { id, name, short, period, unit, decimals, caution, table, source, readFrom } = figure;
  const values = reportCards().forces.map(({ force }) => figure.values.get(force.id));
  return {
    id,
    name,
    short,
    period,
    unit,
    decimals,
    caution: caution ? `${table.caution} ${caution}` : table.caution,
    source: cited(source),
    readFrom: readFrom && cited(readFrom),
    values: values.map((one) => rounded(one?.value ?? null)),
    notes: values.flatMap((one, f): [number, number][] => (one?.note ? [[f, notes.place(one.note)]] : [])),
    sources: values.flatMap((one, f): [number, number][] =>
      one?.source ? [[f, sources.place(one.source)]] : [],
    ),
  };
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

const cited = ({ title, publisher, address }: Source) => ({ title, publisher, address });

/** `/data/v1/report-cards.csv`: a row for every grade that we found. A grade that is not there is not known. */
export function reportCardsCsv(): string {
  const { forces, tables } = reportCards();
  const rows = forces
    .map(({ force }) => force.id)
    .sort()
    .flatMap((force) =>
      tables.flatMap((table) =>
        table.round.questions.flatMap(({ id, name }) => {
          const cell = cellOf(table, force, id);
          if (cell.kind !== 'graded') return [];
          const { grade, basis, date, source, note } = cell;
          return [[force, table.round.name, name, grade, basis, date ?? '', source, note ?? '']];
        }),
      ),
    );
  return csv(['force', 'framework', 'question', 'grade', 'basis', 'date', 'source', 'note'], rows);
}
