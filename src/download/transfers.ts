import type { Terminal } from '../importer/progress.ts';
import type { Times } from './times.ts';

const MB = 1e6;
const WIDTH = 24;

/** Milliseconds between two redrawings of the bar. */
const REDRAW = 200;

/** Plain lines tell of every tenth of a file. */
const TENTHS = 10;

type Unit = 'MB' | 'answers' | 'rows';

/** Shows how far the download is and how long it will take: a bar on a terminal, plain lines elsewhere. */
export class Transfers {
  readonly #out: Terminal;
  readonly #times: Times;
  #name = '';
  #unit: Unit = 'MB';
  #total: number | null = null;
  #done = 0;
  #doneBefore = 0;
  #started = 0;
  #drawn = 0;
  #tenth = 0;

  constructor(out: Terminal, times: Times) {
    this.#out = out;
    this.#times = times;
  }

  /** Begin a file, of which `done` bytes are here already. */
  start(name: string, done: number, total: number | null, unit: Unit = 'MB') {
    this.#name = name;
    this.#unit = unit;
    this.#total = total;
    this.#done = this.#doneBefore = done;
    this.#started = this.#times.now();
    this.#tenth = this.#tenths();
    this.#drawn = 0;
    if (!this.#out.isTTY) this.#out.write(`${name}: ${this.#amount()}\n`);
  }

  add(amount: number) {
    this.#done += amount;
    if (this.#out.isTTY) this.#draw();
    else if (this.#tenths() > this.#tenth && this.#tenths() < TENTHS) {
      this.#tenth = this.#tenths();
      this.#out.write(`${this.#name}: ${this.#amount()}${this.#left()}\n`);
    }
  }

  end(words: string) {
    this.note(words);
  }

  /** A line of its own. */
  note(words: string) {
    this.#out.write(this.#out.isTTY ? `\r\u001b[2K${words}\n` : `${words}\n`);
  }

  #draw() {
    const now = this.#times.now();
    if (now - this.#drawn < REDRAW) return;
    this.#drawn = now;
    const share = this.#total === null ? 0 : Math.min(1, this.#done / Math.max(1, this.#total));
    const bar = '█'.repeat(Math.round(WIDTH * share)).padEnd(WIDTH, '░');
    this.#out.write(`\r\u001b[2K${bar} ${this.#name} ${this.#amount()}${this.#left()}`);
  }

  #tenths = () => (this.#total === null ? 0 : Math.floor((TENTHS * this.#done) / Math.max(1, this.#total)));

  #amount(): string {
    const show = (n: number) => (this.#unit === 'MB' ? (n / MB).toFixed(1) : String(n));
    return this.#total === null
      ? `${show(this.#done)} ${this.#unit}`
      : `${show(this.#done)} of ${show(this.#total)} ${this.#unit}`;
  }

  #left(): string {
    const seconds = (this.#times.now() - this.#started) / 1000;
    const rate = (this.#done - this.#doneBefore) / seconds;
    if (this.#total === null || !(rate > 0) || !Number.isFinite(rate)) return '';
    return `, ${spell((this.#total - this.#done) / rate)} left`;
  }
}

const spell = (seconds: number) =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
