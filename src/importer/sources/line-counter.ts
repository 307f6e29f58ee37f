const NEWLINE = 10;

/** Counts lines as bytes go by, and keeps the first. A last line without its newline counts. */
export class LineCounter {
  count = 0;
  first = '';
  #inFirst = true;
  #open = false;

  add(chunk: Buffer) {
    if (chunk.length === 0) return;
    if (this.#inFirst) this.#keepFirst(chunk);
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) this.count++;
    const open = chunk.at(-1) !== NEWLINE;
    this.count += Number(open) - Number(this.#open);
    this.#open = open;
  }

  #keepFirst(chunk: Buffer) {
    const end = chunk.indexOf(NEWLINE);
    this.first += chunk.toString('utf8', 0, end === -1 ? chunk.length : end);
    this.#inFirst = end === -1 && this.first.length < 64 * 1024;
  }
}
