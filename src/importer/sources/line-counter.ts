const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;

/** Where a byte stands: at the start of a cell, in a plain one, in a quoted one, or behind a quote in a quoted one. */
type State = 'start' | 'plain' | 'quoted' | 'closing';

/**
 * Counts lines as bytes go by, and keeps the first. A last line without its newline counts; a line break inside a quoted
 * cell does not, except in `breaks`: a file whose quotes do not match has no other count that can be trusted.
 */
export class LineCounter {
  first = '';
  #records = 0;
  #breaks = 0;
  #state: State = 'start';
  #inFirst = true;
  #open = false;

  /** Rows of CSV, the header among them. */
  get count(): number {
    return this.#state === 'quoted' ? this.breaks : this.#records + Number(this.#open);
  }

  /** Lines, wherever their ends stand. */
  get breaks(): number {
    return this.#breaks + Number(this.#open);
  }

  add(chunk: Buffer) {
    if (chunk.length === 0) return;
    if (this.#inFirst) this.#keepFirst(chunk);
    if (this.#state !== 'quoted' && !chunk.includes(QUOTE)) this.#countPlain(chunk);
    else this.#countQuoted(chunk);
    this.#open = chunk.at(-1) !== NEWLINE;
  }

  /** Most files hold no quote. */
  #countPlain(chunk: Buffer) {
    let lines = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) lines++;
    this.#records += lines;
    this.#breaks += lines;
    const last = chunk.at(-1);
    this.#state = last === NEWLINE || last === COMMA ? 'start' : 'plain';
  }

  #countQuoted(chunk: Buffer) {
    for (const byte of chunk) {
      if (byte === NEWLINE) {
        this.#breaks++;
        if (this.#state !== 'quoted') this.#records++;
      }
      this.#state = stateAfter(this.#state, byte);
    }
  }

  #keepFirst(chunk: Buffer) {
    const end = chunk.indexOf(NEWLINE);
    this.first += chunk.toString('utf8', 0, end === -1 ? chunk.length : end);
    this.#inFirst = end === -1 && this.first.length < 64 * 1024;
  }
}

function stateAfter(state: State, byte: number): State {
  // A quote means something only at the start of a cell, or in a quoted one, where two stand for one.
  if (state === 'quoted') return byte === QUOTE ? 'closing' : 'quoted';
  if (byte === QUOTE && (state === 'start' || state === 'closing')) return 'quoted';
  return byte === NEWLINE || byte === COMMA ? 'start' : 'plain';
}
