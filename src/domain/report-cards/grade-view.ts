import { sizeBands } from './similar-forces.ts';

/** A row of a table of grades, as far as arranging it goes. */
export interface ViewRow {
  id: string;
  name: string;
  nation: string;
  region: string;
  size: string;
  /** Question id → rank on the round's scale, 0 best; null where it is not found. */
  ranks: Readonly<Record<string, number | null>>;
}

/** How a reader has arranged the table of one round. */
export interface GradeView {
  /** A question id, or '' for the force's name. */
  sort: string;
  /** From worst to best, or Z to A. */
  reversed: boolean;
  /** '', `nation`, `region`, `size`, or a question id. */
  group: string;
  nation: string;
  region: string;
  size: string;
  /** With `grade`: only forces with this grade in this question, '' for any. */
  question: string;
  /** '', a rank as text, or `none` for grades not found. */
  grade: string;
  /** Only this question's column; '' for all. */
  only: string;
}

export const plainView: GradeView = {
  sort: '',
  reversed: false,
  group: '',
  nation: '',
  region: '',
  size: '',
  question: '',
  grade: '',
  only: '',
};

const keys = ['sort', 'group', 'nation', 'region', 'size', 'question', 'grade', 'only'] as const;

/** What an address says of a view. Anything that this round does not have is left out, never carried over. */
export function readView(query: string, questions: readonly string[], grades: number): GradeView {
  const asked = new URLSearchParams(query);
  const view = { ...plainView, reversed: asked.get('order') === 'reversed' };
  for (const key of keys) view[key] = asked.get(key) ?? '';
  const real = (id: string) => (questions.includes(id) ? id : '');
  const ranks = ['none', ...Array.from({ length: grades }, (_, rank) => String(rank))];
  const group = ['nation', 'region', 'size'].includes(view.group) ? view.group : real(view.group);
  const question = real(view.question);
  return {
    ...view,
    sort: real(view.sort),
    group,
    question,
    grade: question !== '' && ranks.includes(view.grade) ? view.grade : '',
    only: real(view.only),
  };
}

/** The view as the query of an address, '' for the plain one. */
export function writeView(view: GradeView): string {
  const query = new URLSearchParams();
  for (const key of keys) if (view[key] !== '') query.set(key, view[key]);
  if (view.reversed) query.set('order', 'reversed');
  return query.toString();
}

/** Rows under one heading; the heading's key is '' where nothing is grouped. */
export interface ViewGroup<T extends ViewRow> {
  /** A nation, region, size or rank as text; `none` for grades not found. */
  key: string;
  rows: T[];
}

/** The rows that the view shows, in its order and groups. */
export function arrange<T extends ViewRow>(rows: readonly T[], view: GradeView): ViewGroup<T>[] {
  const shown = rows.filter((row) => fits(row, view)).sort(comparing(view));
  if (view.group === '') return shown.length > 0 ? [{ key: '', rows: shown }] : [];
  const groups = new Map<string, T[]>();
  for (const row of shown) {
    const key = keyOf(row, view.group);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .map(([key, members]) => ({ key, rows: members }))
    .sort((a, b) => placeOf(a.key) - placeOf(b.key) || (a.key < b.key ? -1 : 1));
}

const rankKey = (row: ViewRow, question: string) => String(row.ranks[question] ?? 'none');

const fits = (row: ViewRow, view: GradeView): boolean =>
  (view.nation === '' || row.nation === view.nation) &&
  (view.region === '' || row.region === view.region) &&
  (view.size === '' || row.size === view.size) &&
  (view.grade === '' || rankKey(row, view.question) === view.grade);

function keyOf(row: ViewRow, group: string): string {
  if (group === 'nation' || group === 'region' || group === 'size') return row[group];
  return rankKey(row, group);
}

/** Sizes from small to large and grades from best to worst, not found last; names by the alphabet. */
function placeOf(key: string): number {
  const size = sizeBands.findIndex(({ id }) => id === key);
  if (size >= 0) return size;
  if (key === 'none') return Number.MAX_SAFE_INTEGER;
  return /^\d+$/.test(key) ? Number(key) : 0;
}

/** By the chosen column; a grade that is not found comes last either way, and equals stand by name. */
function comparing({ sort, reversed }: GradeView) {
  const turn = reversed ? -1 : 1;
  const byName = (a: ViewRow, b: ViewRow) => a.name.localeCompare(b.name, 'en');
  if (sort === '') return (a: ViewRow, b: ViewRow) => turn * byName(a, b);
  return (a: ViewRow, b: ViewRow) => {
    const [x, y] = [a.ranks[sort] ?? null, b.ranks[sort] ?? null];
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
    return turn * (x - y) || byName(a, b);
  };
}
