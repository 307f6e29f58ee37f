import { coverageNotes } from '../../domain/crime/coverage.ts';
import { type CrimeSummary, summarise } from '../../domain/crime/summary.ts';
import type { OutcomeGroup } from '../../domain/crime/outcome-groups.ts';
import { ratePerThousand } from '../../domain/crime/rate.ts';
import { notImportedReason } from '../../i18n/crime/crime.ts';
import { monthSpan } from '../../i18n/format.ts';
import { releaseFigures as words } from '../../i18n/report-cards/figures.ts';
import { forceTable } from '../../read/crime/area-crime.ts';
import {
  comparableFigures,
  type Figure,
  type FigureValue,
  type CardForce,
  reportCards,
} from '../../read/report-cards/report-cards.ts';
import { need, siteData } from '../../read/site.ts';

let made: Figure[] | undefined;

/** Every figure that can stand beside grades: those of our own release first, then the official ones. */
export function allFigures(): Figure[] {
  made ??= [...releaseFigures(), ...comparableFigures()];
  return made;
}

const table = { id: 'release', title: words.title, caution: words.caution };

const value = (number: number): FigureValue => ({ value: number, note: null, source: null });
const none = (note: string): FigureValue => ({ value: null, note, source: null });

function releaseFigures(): Figure[] {
  const { content, areas, sources } = siteData();
  const { months } = areas.release;
  const period = monthSpan(months[0] ?? '', months.at(-1) ?? '');
  const street = { table, period, source: need(content.sources, 'police-uk-street-crime'), readFrom: null };
  const people = {
    table,
    decimals: 0,
    source: need(content.sources, sources.population),
    readFrom: null,
  };
  const each = (work: (force: CardForce) => FigureValue) =>
    new Map(reportCards().forces.map((one) => [one.force.id, work(one)]));
  const rate = { ...street, unit: 'rate', decimals: 1 } as const;
  const share = { ...street, unit: 'percent', decimals: 1, caution: words.chargedCaution } as const;
  return [
    { ...rate, id: 'street-crime-rate', name: words.rate, short: words.rateShort, values: each(crimeRate) },
    {
      ...share,
      id: 'outcome-charged',
      name: words.charged,
      short: words.chargedShort,
      values: each((force) => outcomeShare(force, 'charged')),
    },
    {
      ...share,
      id: 'outcome-no-suspect',
      name: words.noSuspect,
      short: words.noSuspectShort,
      values: each((force) => outcomeShare(force, 'noSuspect')),
    },
    {
      ...people,
      id: 'population-2024',
      name: words.population,
      short: words.populationShort,
      period: words.midYear(2024),
      unit: 'people',
      source: need(content.sources, 'ons-population-estimates-england-and-wales'),
      caution: words.populationCaution,
      values: each(({ force }) => {
        const found = force.populations.find(({ year }) => year === 2024);
        return found ? value(found.people) : none(words.notGiven);
      }),
    },
    {
      ...people,
      id: 'density-2022',
      name: words.density,
      short: words.densityShort,
      period: words.midYear(2022),
      unit: 'people',
      caution: words.densityCaution,
      values: each(({ perSquareKm }) => value(perSquareKm)),
    },
  ];
}

/** The force's crimes if every month of the release is known; otherwise why there is no figure. */
function wholePeriod({ force }: CardForce): { summary: CrimeSummary } | { missing: FigureValue } {
  const { areas, evidence } = siteData();
  const crime = forceTable(force.id);
  const summary = crime && summarise(crime);
  const held = summary?.crimeTotal?.months ?? 0;
  const all = areas.release.months.length;
  if (summary && held === all) return { summary };
  if (held > 0) return { missing: none(words.months(held, all)) };
  const [note] = coverageNotes(evidence, force.id, areas.release.months);
  return { missing: none(note?.reasons[0] ?? `${words.noMonths} ${notImportedReason}`) };
}

function crimeRate(force: CardForce): FigureValue {
  const period = wholePeriod(force);
  if ('missing' in period) return period.missing;
  const { year } = period.summary;
  const rate = year && ratePerThousand(year.count, force.people);
  return rate === null ? none(words.notGiven) : { ...value(rate), note: force.force.rateCaution ?? null };
}

function outcomeShare(force: CardForce, group: OutcomeGroup): FigureValue {
  const period = wholePeriod(force);
  if ('missing' in period) return period.missing;
  const fault = ownOutcomeGap(force.force.id);
  if (fault !== null) return none(fault);
  const { outcomes } = period.summary;
  const all = outcomes.reduce((sum, { count }) => sum + count, 0);
  const known = outcomes.some((one) => one.group !== 'unknown');
  const count = outcomes.find((one) => one.group === group)?.count ?? 0;
  return known && all > 0 ? value((count / all) * 100) : none(words.noOutcomes);
}

/** Why a force's outcomes of these months cannot be compared; null where nothing but the general gap is known. */
function ownOutcomeGap(force: string): string | null {
  const { content, areas } = siteData();
  const { months } = areas.release;
  const gaps = content.knownGaps.filter(({ dataset }) => dataset === 'outcomes');
  const own = gaps.find(
    (gap) =>
      gap.force === force &&
      gap.from <= (months.at(-1) ?? '') &&
      (gap.to === null || gap.to >= (months[0] ?? '')) &&
      gaps.filter(({ reason }) => reason === gap.reason).length === 1,
  );
  return own?.reason ?? null;
}
