/** What is written to for the operator to read: the process's output, or something that keeps it. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const MB = 1e6;
const WIDTH = 24;

/** Milliseconds between two redrawings of the bar. */
const REDRAW = 200;

/** Plain lines tell of every tenth. */
const TENTHS = 10;

type Unit = 'MB' | 'answers' | 'rows' | 'files' | 'steps';

/** Tells the operator how far a long piece of work is and how long it will take: a bar on a terminal, plain lines elsewhere. */
export class Progress {
  readonly #out: Terminal;
  readonly #now: () => number;
  #name = '';
  #unit: Unit = 'MB';
  #total: number | null = null;
  #done = 0;
  #doneBefore = 0;
  #started = 0;
  #drawn = 0;
  #tenth = 0;

  /** @param now milliseconds, as `Date.now` tells them. */
  constructor(out: Terminal, now: () => number = Date.now) {
    this.#out = out;
    this.#now = now;
  }

  /** Begin a piece of work, of which `done` is done already; MB are given in bytes. */
  start(name: string, done: number, total: number | null, unit: Unit = 'MB') {
    this.#name = name;
    this.#unit = unit;
    this.#total = total;
    this.#done = this.#doneBefore = done;
    this.#started = this.#now();
    this.#tenth = this.#tenths();
    this.#drawn = 0;
    if (!this.#out.isTTY && unit !== 'steps') this.#out.write(`${name}: ${this.#amount()}\n`);
  }

  add(amount: number) {
    this.#done += amount;
    if (this.#out.isTTY) this.#draw();
    else if (this.#tenths() > this.#tenth && this.#tenths() < TENTHS) {
      this.#tenth = this.#tenths();
      this.#out.write(`${this.#name}: ${this.#amount()}${this.#left()}\n`);
    }
  }

  /** One step more, each of which has words of its own. */
  step(words: string) {
    this.#done++;
    this.#name = words;
    if (!this.#out.isTTY) this.#out.write(`[${this.#done}/${this.#total ?? '?'}] ${words}\n`);
    else if (this.#done === this.#total) this.note(words);
    else {
      this.#drawn = 0;
      this.#draw();
    }
  }

  /** A line of its own, in place of the bar. */
  note(words: string) {
    this.#out.write(this.#out.isTTY ? `\r\u001b[2K${words}\n` : `${words}\n`);
  }

  #draw() {
    const now = this.#now();
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
    // Steps are of unlike lengths.
    if (this.#total === null || this.#unit === 'steps') return '';
    const seconds = (this.#now() - this.#started) / 1000;
    const rate = (this.#done - this.#doneBefore) / seconds;
    if (!(rate > 0) || !Number.isFinite(rate)) return '';
    return `, ${spell((this.#total - this.#done) / rate)} left`;
  }
}

const spell = (seconds: number) =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
