/** What is written to for the operator to read: the process's output, or something that keeps it. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Tells the operator how far the import is: a bar on a terminal, plain lines elsewhere. */
export class Progress {
  readonly #out: Terminal;
  readonly #total: number;
  #done = 0;

  /** @param total steps that will be announced. */
  constructor(total: number, out: Terminal) {
    this.#total = total;
    this.#out = out;
  }

  step(words: string) {
    this.#done++;
    if (!this.#out.isTTY) {
      this.#out.write(`[${this.#done}/${this.#total}] ${words}\n`);
      return;
    }
    const width = 24;
    const filled = Math.round((width * this.#done) / this.#total);
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    this.#out.write(`\r\u001b[2K${bar} ${Math.round((100 * this.#done) / this.#total)} % ${words}`);
    if (this.#done >= this.#total) this.#out.write('\n');
  }
}
