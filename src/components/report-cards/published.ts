import { csv } from '../../domain/csv.ts';
import { cellOf, gradesOf, type RoundTable } from '../../domain/report-cards/report-card.ts';
import type { Round } from '../../schemas/report-cards/framework.ts';
import { columnsOf, countColumns, gradeRow } from '../../schemas/published-csv.ts';
import type { PublishedReportCards } from '../../schemas/report-cards/published.ts';
import type { Source } from '../../schemas/source.ts';
import { type Figure, reportCards } from '../../read/report-cards/report-cards.ts';
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
  const { about, forces, rounds } = reportCards();
  const [sources, dates, notes] = [register(), register(), register()];
  return {
    release: areas.release.id,
    forces: forces.map(({ force, region, people, similar }) => {
      const { id, name, shortName, nation } = force;
      const alike = similar.map((one) => ({ id: one.id, distance: rounded(one.distance) }));
      return {
        id,
        name,
        shortName,
        nation,
        region,
        people,
        similar: alike.map((one) => one.id),
        distances: alike.map(({ distance }) => distance),
      };
    }),
    rounds: [...rounds.values()].map((round) => publishedRound(round, sources, dates, notes)),
    figures: allFigures().map((figure) => publishedFigure(figure, sources, notes)),
    monitoring: content.reportCards.monitoring.map(({ force, entered, left, source }) => ({
      force,
      entered,
      left,
      source,
    })),
    engage: about.engage,
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
  return {
    id: round.id,
    name: round.name,
    title: round.title,
    dates: round.dates,
    comparability: round.comparability.words,
    series: round.series ?? null,
    scale: round.scale,
    questions: round.questions.map(({ id, name, core }) => ({ id, name, core })),
    reportPages: round.reportPages,
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
    counts: forces.flatMap(({ force }, f): PublishedReportCards['rounds'][number]['counts'] => {
      const own = table.counts.get(force.id);
      if (!own) return [];
      const note = own.note === null ? null : notes.place(own.note);
      return [[f, [...own.byRank], own.basis === 'derived' ? 1 : 0, sources.place(own.source), note]];
    }),
  };
}

function publishedFigure(figure: Figure, sources: Register, notes: Register) {
  const { id, name, short, period, unit, decimals, caution, table, source, readFrom } = figure;
  const values = reportCards().forces.map(({ force }) => figure.values.get(force.id));
  return {
    id,
    name,
    short,
    group: table.title,
    period,
    unit,
    decimals,
    caution: caution ? `${table.caution} ${caution}` : table.caution,
    source: cited(source),
    readFrom: readFrom && cited(readFrom),
    values: values.map((one) => {
      const value = one?.value ?? null;
      return value === null ? null : rounded(value);
    }),
    notes: values.flatMap((one, f): [number, number][] => (one?.note ? [[f, notes.place(one.note)]] : [])),
    sources: values.flatMap((one, f): [number, number][] =>
      one?.source ? [[f, sources.place(one.source)]] : [],
    ),
  };
}

const rounded = (value: number) => Math.round(value * 100) / 100;

const cited = ({ title, publisher, address }: Source) => ({ title, publisher, address });

/** What stands for a question in a row that counts all areas together. */
const ALL_AREAS = '(published count)';

/**
 * `/data/v1/report-cards.csv`: a row for every grade that we found, and one for every published count, which has no
 * grade of its own. A grade that is not there is not known; the count may still say that it was given.
 */
export function reportCardsCsv(): string {
  const { forces, tables } = reportCards();
  const rows = forces
    .map(({ force }) => force.id)
    .sort()
    .flatMap((force) => tables.flatMap((table) => [...gradeRows(table, force), ...countRows(table, force)]));
  return csv(columnsOf(gradeRow), rows);
}

const gradeRows = (table: RoundTable, force: string) =>
  gradesOf(table, force).map(({ question, cell }) => {
    const { grade, basis, date, source, note } = cell;
    const none = countColumns.map(() => '');
    return [force, table.round.name, question.name, grade, basis, date ?? '', source, note ?? '', ...none];
  });

function countRows(table: RoundTable, force: string) {
  const own = table.counts.get(force);
  if (!own) return [];
  const { basis, source, note, byRank } = own;
  const counts = byRank.map((count) => count ?? '');
  return [[force, table.round.name, ALL_AREAS, '', basis, '', source, note ?? '', ...counts]];
}
