import { summarise } from '../../domain/crime/summary.ts';
import { rateInterval } from '../../domain/crime/interval.ts';
import { csv } from '../../domain/csv.ts';
import { FEWEST_FORCES } from '../../domain/report-cards/comparison-data.ts';
import { knownGrades } from '../../domain/report-cards/known-grades.ts';
import { MOST_FINDINGS, type NewsFinding, placeOf } from '../../domain/report-cards/newsroom.ts';
import { reportPage } from '../../domain/report-cards/grade.ts';
import { decimal } from '../../i18n/format.ts';
import { figure as written } from '../../i18n/report-cards/figures.ts';
import { countWords, knownSentences } from '../../i18n/report-cards/known.ts';
import { newsroom as words } from '../../i18n/report-cards/method.ts';
import { forceTable } from '../../read/crime/area-crime.ts';
import { causesOf, type Figure, reportCards } from '../../read/report-cards/report-cards.ts';
import { causesSentence } from '../../i18n/report-cards/force.ts';
import { need } from '../../read/site.ts';
import { columnsOf, newsroomRow } from '../../schemas/published-csv.ts';
import { allFigures } from './figures.ts';

/** At most ten findings on a force, worked out from its grades and the figures beside them. */
export function newsFindings(force: string): NewsFinding[] {
  const shown = allFigures().filter(
    ({ values }) => [...values.values()].filter(({ value }) => value !== null).length >= FEWEST_FORCES,
  );
  const figures = shown.filter(({ values }) => (values.get(force)?.value ?? null) !== null);
  // One figure of each publication before a second one of any, so that a pack does not dwell on one thing.
  const turn = (figure: Figure) =>
    figures.filter(({ table }) => table.id === figure.table.id).indexOf(figure);
  const ordered = [...figures].sort((a, b) => turn(a) - turn(b));
  const inspected = [grades(force), ...causes(force)];
  return [...inspected, ...ordered.map((figure) => finding(figure, force))].slice(0, MOST_FINDINGS);
}

function grades(force: string): NewsFinding {
  const { byId, latest, rounds } = reportCards();
  const round = need(rounds, latest.round.id);
  const known = knownGrades(latest, force);
  const counted = known.kind === 'named' || known.kind === 'counted';
  return {
    id: 'grades',
    what: words.grades(round.title),
    figure: counted
      ? countWords.short(known.parts)
      : knownSentences(known, need(byId, force).force.name, round.title).join(' '),
    range: null,
    all: null,
    similar: null,
    period: round.dates,
    caution: `${words.noRank} ${round.comparability.words}`,
    source: { title: round.inspectorate, address: reportPage(round.reportPages, force) },
    strip: null,
  };
}

/** The causes of concern that are known, as one finding; none where none is. */
function causes(force: string): NewsFinding[] {
  const rows = causesOf(force);
  const raised = rows.flatMap(({ raised: day }) => day ?? []).sort();
  const [first] = rows;
  if (!first) return [];
  return [
    {
      ...{ id: 'causes', what: words.causes, figure: causesSentence(rows) },
      ...{ range: null, all: null, similar: null, strip: null },
      period: raised.length > 0 ? words.raised(raised[0] ?? '', raised.at(-1) ?? '') : words.raisedUnknown,
      caution: words.causesCaution,
      source: { title: new URL(first.source).host, address: first.source },
    },
  ];
}

function finding(figure: Figure, force: string): NewsFinding {
  const { byId, forces } = reportCards();
  const own = need(figure.values, force);
  const value = own.value ?? 0;
  const values = new Map([...figure.values].map(([id, one]) => [id, one.value]));
  const all = forces.map((one) => one.force.id);
  const alike = [force, ...need(byId, force).similar.map(({ id }) => id)];
  return {
    id: figure.id,
    what: figure.name,
    figure: written(value, figure.unit, figure.decimals),
    range: figure.id === 'street-crime-rate' ? rateRange(force) : null,
    all: placeOf(values, force, all, FEWEST_FORCES),
    similar: placeOf(values, force, alike, 3),
    period: figure.period,
    caution: [figure.table.caution, figure.caution, own.note].filter(Boolean).join(' '),
    source: { title: figure.source.title, address: own.source ?? figure.source.address },
    strip: { own: value, values: all.flatMap((id) => values.get(id) ?? []) },
  };
}

/** What chance leaves open of the rate of crime; null where a month is not known. */
function rateRange(force: string): string | null {
  const table = forceTable(force);
  const year = table && summarise(table).year;
  const range = year && rateInterval(year.count, need(reportCards().byId, force).people);
  return range ? words.range(decimal(range.low), decimal(range.high)) : null;
}

/** `newsroom/<force>.csv` */
export const newsroomCsv = (force: string): string =>
  csv(
    columnsOf(newsroomRow),
    newsFindings(force).map(({ id, what, figure, range, all, similar, period, caution, source }) => [
      force,
      id,
      what,
      figure,
      range ?? '',
      words.place(all),
      words.place(similar),
      period,
      source.title,
      source.address ?? '',
      caution,
    ]),
  );
