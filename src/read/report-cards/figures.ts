import type { Measure } from '../../schemas/report-cards/comparable.ts';
import type { Source } from '../../schemas/source.ts';
import { need, siteData } from '../site.ts';

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
