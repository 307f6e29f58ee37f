import type { GradeMark, ReportPages, Round } from '../../schemas/report-cards/framework.ts';

/** What is needed of a round to show its grades; a round of the content has more. */
export type CardRound = Pick<
  Round,
  'id' | 'name' | 'title' | 'dates' | 'scale' | 'questions' | 'reportPages'
> & {
  series?: string | undefined;
  comparability: { words: string };
};

/** A grade with how we know it. */
export interface Graded {
  kind: 'graded';
  grade: string;
  /** Place on the round's own scale, 0 for the best. Means nothing beside a rank of another round. */
  rank: number;
  mark: GradeMark;
  basis: 'stated' | 'derived';
  /** The date that the source bears, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string | null;
  /** Address of the document that gives it. */
  source: string;
  note: string | null;
}

/** No grade in our sources. That is not the same as no grade given. */
export interface NotFound {
  kind: 'notFound';
  /** The inspectorate's own page, where it may stand. */
  lookAt: string;
  /** Our sources hint at a grade without stating it; it is not published. */
  withheld: boolean;
}

export type Cell = Graded | NotFound;

/** How many areas of one force have each grade, as the inspectorate or somebody who read its report counts them. */
export interface PublishedCount {
  /** By rank on the round's scale, best first. Null: how many is not stated. */
  byRank: readonly (number | null)[];
  basis: 'stated' | 'derived';
  source: string;
  note: string | null;
}

/** The inspectorate's page for a force in a round. */
export function reportPage(pages: ReportPages, force: string): string {
  if ('address' in pages) return pages.address;
  return pages.exceptions?.[force] ?? pages.pattern.replace('{force}', force);
}

/** Each mark as an SVG path in a box of 16 by 16, filled by the even-odd rule. */
export const markPaths: Readonly<Record<GradeMark, string>> = {
  star: 'M8 .8 10.1 5.6 15.3 6.1 11.4 9.6 12.5 14.7 8 12 3.5 14.7 4.6 9.6.7 6.1 5.9 5.6Z',
  disc: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  half: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 3.8a4.2 4.2 0 0 1 0 8.4Z',
  ring: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 3.8a4.2 4.2 0 1 0 0 8.4A4.2 4.2 0 0 0 8 3.8Z',
  cross: 'M3.6 1.8 8 6.2 12.4 1.8 14.2 3.6 9.8 8 14.2 12.4 12.4 14.2 8 9.8 3.6 14.2 1.8 12.4 6.2 8 1.8 3.6Z',
};
