import { compare, type ComparisonTable } from '../../domain/report-cards/comparison.ts';
import { comparisonFinding } from '../../domain/report-cards/comparison-finding.ts';
import { type ComparisonData, comparisonData } from '../../domain/report-cards/comparison-data.ts';
import {
  exportCsv,
  exportRounds,
  exportRows,
  type ExportRow,
} from '../../domain/report-cards/comparison-export.ts';
import {
  type Comparison,
  type ForcesComparison,
  leftOut,
  readComparison,
  writeComparison,
} from '../../domain/report-cards/comparison-state.ts';
import { compareWords as words, comparisonSentence } from '../../i18n/report-cards/compare.ts';
import { date } from '../../i18n/format.ts';
import type { PublishedReportCards } from '../../schemas/report-cards/published.ts';
import { copyText, saveFile } from '../take-away.ts';
import { today } from '../today.ts';
import { CompareForm, pickedList } from './compare-form.ts';
import { asText } from './compare-export.ts';
import { cautions, forceColumns, forcesTable, reorder, roundsTables } from './compare-table.ts';
import { asAddress, comparisonPicture, pictureWords, type PictureWords, toPng } from './compare-picture.ts';
import { element, need } from '../dom.ts';
import { define } from '../define.ts';
import { fetchJson } from '../fetched.ts';
import { painted } from '../pause.ts';

/** What stands on the page, ready to be copied or saved. */
interface Shown {
  heading: string;
  rounds: string;
  /** What is in it, as files are named. */
  file: string;
  /** Written out only when somebody takes it. */
  rows: () => ExportRow[];
  /** Null where one force is followed through the rounds: no picture joins two scales. */
  picture: { table: ComparisonTable; byForce: boolean; words: PictureWords } | null;
}

/**
 * `<force-comparison>`: forces side by side in one round, or one force in every round. Everything comes in one
 * request, and what is chosen stands in the address. Without JavaScript the page shows the latest round whole.
 */
class ForceComparison extends HTMLElement {
  #data: ComparisonData | undefined;
  #asked: Comparison | undefined;
  /** What the table shows: for a frame it may still be what was chosen before. */
  #drawn: Comparison | undefined;
  #shown: Shown | undefined;
  #form: CompareForm | undefined;

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const status = this.#part('status');
    status.textContent = words.loading;
    // What the page says by itself is seen first.
    await painted();
    const published = await fetchCards(this.dataset['file'] ?? '');
    if (!published) {
      status.textContent = words.failed;
      // It has no use then, and leaves no empty room.
      this.querySelector('form')?.remove();
      return;
    }
    this.#data = comparisonData(published);
    this.#form = new CompareForm(need(this.querySelector('form'), 'form'), this.#data, (asked) => {
      void this.#set(asked);
    });
    this.#listen();
    this.querySelectorAll('[data-without]').forEach((part) => {
      part.remove();
    });
    this.#open(this.#data);
  }

  /** What the address asks for; what it asks for in vain is said. */
  #open(data: ComparisonData): void {
    const asked = readComparison(location.search, data);
    const left = leftOut(location.search, asked, data);
    this.#show(asked);
    this.#part('left-out').textContent = left ? words.leftOut(left) : '';
  }

  #part(name: string): HTMLElement {
    return need(this.querySelector<HTMLElement>(`[data-part="${name}"]`), name);
  }

  #listen(): void {
    this.querySelector('details[data-picture]')?.addEventListener('toggle', () => {
      this.#drawPicture();
    });
    addEventListener('popstate', () => {
      if (this.#data) this.#open(this.#data);
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-take]'))
      button.addEventListener('click', () => void this.#take(button.dataset['take'] ?? ''));
  }

  /**
   * The field that was pressed answers at once; the rest of the form, which moves the table, and the table follow. Not
   * where something newer was chosen meanwhile.
   */
  async #set(asked: Comparison): Promise<void> {
    history.pushState(null, '', `?${writeComparison(asked)}`);
    this.#asked = asked;
    this.#form?.keep(asked);
    await painted();
    if (this.#asked === asked) this.#show(asked);
  }

  /** Another order of the same rows: nothing is drawn anew, and the press is answered first. */
  async #sort(key: string): Promise<void> {
    const asked = this.#asked;
    if (asked?.view !== 'forces') return;
    const next = { ...asked, sort: key, reversed: asked.sort === key && !asked.reversed };
    history.replaceState(null, '', `?${writeComparison(next)}`);
    this.#asked = next;
    this.#form?.keep(next);
    await painted();
    if (this.#asked !== next) return;
    const table = compare(need(this.#data, 'data'), next);
    if (next.forces.length > 0 || this.#drawn !== asked) {
      this.#show(next);
      this.querySelector<HTMLElement>(`button[data-sort="${CSS.escape(key)}"]`)?.focus();
      return;
    }
    reorder(this.#part('table'), table, next.sort, next.reversed);
    this.#drawn = next;
    this.#keep(this.#shownForces(table, next));
  }

  #show(asked: Comparison): void {
    const data = need(this.#data, 'data');
    this.#asked = asked;
    this.#drawn = asked;
    this.#form?.show(asked);
    this.#part('left-out').textContent = '';
    this.#keep(asked.view === 'forces' ? this.#showForces(data, asked) : this.#showRounds(data, asked.force));
    this.#part('result').hidden = false;
  }

  /** Take note of what stands on the page. Its picture is drawn only while somebody looks at it. */
  #keep(shown: Shown): void {
    this.#shown = shown;
    this.#part('heading').textContent = shown.heading;
    this.querySelectorAll<HTMLElement>('[data-picture]').forEach((part) => {
      part.hidden = !shown.picture;
    });
    this.#drawPicture();
  }

  #drawPicture(): void {
    const fold = need(this.querySelector<HTMLDetailsElement>('details[data-picture]'), 'picture');
    const shown = this.#shown;
    if (!fold.open || !shown?.picture) return;
    const alt = shown.picture.words.description;
    const src = asAddress(drawn(shown.picture));
    this.#part('picture').replaceChildren(element('img', { class: 'picture', src, alt }));
    this.#part('alternative').textContent = `${words.alternative} ${alt}`;
  }

  #showForces(data: ComparisonData, asked: ForcesComparison): Shown {
    const table = compare(data, asked);
    const { round } = table.table;
    const notes = cautions(table.figures);
    const onSort = (key: string) => {
      void this.#sort(key);
    };
    const picked = pickedList(data, asked, (next) => {
      void this.#set(next);
    });
    const draw = asked.forces.length > 0 ? forceColumns : forcesTable;
    this.#part('table').replaceChildren(
      ...(picked ? [picked] : []),
      draw(table, asked.sort, asked.reversed, onSort),
      element('p', { class: 'small soft' }, `${round.dates} ${round.comparability.words}`),
      ...(notes ? [notes] : []),
    );
    return this.#shownForces(table, asked);
  }

  #shownForces(table: ComparisonTable, asked: ForcesComparison): Shown {
    const { title } = table.table.round;
    this.#part('status').textContent =
      `${words.shown(table.rows.length)} ${this.#order(table, asked)}`.trim();
    const names = asked.forces.length === 0 ? [] : table.rows.map(({ force }) => force.shortName);
    const heading = words.heading(title, names);
    const found = comparisonSentence(comparisonFinding(table, asked), title) ?? heading;
    this.#part('finding').textContent = found === heading ? '' : `${found}.`;
    const all = asked.forces.length === 0 ? ['all-forces'] : asked.forces;
    return {
      heading,
      file: [table.table.round.id, ...all, ...asked.figures].join('-').slice(0, 120),
      rounds: title,
      rows: () => exportRows(table),
      picture: {
        table,
        byForce: names.length > 0,
        words: pictureWords(table, found, this.dataset['site'] ?? '', need(this.#data, 'data').release),
      },
    };
  }

  #order(table: ComparisonTable, { sort, reversed }: ForcesComparison): string {
    const question = table.questions.find(({ id }) => sort === `grade.${id}`);
    if (question) return words.sortedBy(question.name, reversed ? words.worst : words.best);
    const figure = table.figures.find(({ id }) => sort === `figure.${id}`);
    return figure
      ? words.sortedBy(`${figure.short}, ${figure.period}`, reversed ? words.low : words.high)
      : '';
  }

  #showRounds(data: ComparisonData, force: string): Shown {
    const name = need(
      data.forces.find(({ id }) => id === force),
      'force',
    ).name;
    this.#part('table').replaceChildren(roundsTables(data.tables, force));
    this.#part('status').textContent = '';
    this.#part('finding').textContent = '';
    const rounds = data.tables.map(({ round }) => round.title).join(', ');
    return {
      heading: words.headingRounds(name),
      rounds,
      file: `${force}-every-round`,
      rows: () => exportRounds(data, force),
      picture: null,
    };
  }

  #citation({ rounds }: Shown): string {
    const release = need(this.#data, 'data').release;
    return words.cite(
      words.inspectorate,
      rounds,
      this.dataset['site'] ?? '',
      release,
      location.href,
      date(today()),
    );
  }

  async #take(what: string): Promise<void> {
    const shown = need(this.#shown, 'result');
    const data = need(this.#data, 'data');
    const names = new Map(data.forces.map(({ id, name }) => [id, name]));
    const file = `report-cards-${shown.file}-${data.release}`;
    const rows = shown.rows();
    if (what === 'text') await this.#copy(asText(shown.heading, rows, names, this.#citation(shown)));
    if (what === 'link') await this.#copy(location.href);
    if (what === 'csv') saveFile(`${file}.csv`, exportCsv(rows), 'text/csv');
    if (what === 'json')
      saveFile(
        `${file}.json`,
        `${JSON.stringify({ citation: this.#citation(shown), address: location.href, release: data.release, rows }, null, 1)}\n`,
        'application/json',
      );
    if (!shown.picture) return;
    const svg = drawn(shown.picture);
    if (what === 'svg') saveFile(`${file}.svg`, svg, 'image/svg+xml');
    if (what === 'png') saveFile(`${file}.png`, await toPng(svg));
  }

  async #copy(text: string): Promise<void> {
    const box = need(this.querySelector('textarea'), 'text box');
    box.value = text;
    const copied = await copyText(text);
    need(box.parentElement, 'text box').hidden = copied;
    this.#part('taken').textContent = copied ? words.copied : words.notCopied;
    if (!copied) box.select();
  }
}

const drawn = ({ table, byForce, words: said }: NonNullable<Shown['picture']>): string =>
  comparisonPicture(table, byForce, said);

/** Null where it could not be fetched; the page then says so and keeps its own table. */
async function fetchCards(file: string): Promise<PublishedReportCards | null> {
  const fetched = await fetchJson(file);
  return fetched.kind === 'file' ? (fetched.value as PublishedReportCards) : null;
}

define('force-comparison', ForceComparison);
