import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/**
 * `node scripts/font.ts`: writes src/styles/first-letters.woff2, the letters that nearly every page has, from Source
 * Sans 3. That file weighs half of all Latin letters, and comes in one round trip of a slow network where those need
 * two. The rest of them comes where a page has one. Run it when the package of the font changes.
 */
const WHOLE = new URL(
  import.meta.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
);
const FIRST = new URL('../src/styles/first-letters.woff2', import.meta.url);

/** Beside the letters, figures and signs of English keyboards. src/styles/base.css names the same in `unicode-range`. */
const SIGNS = '\u{a0}£©·–‘’“”…‹›';
/** Rare in our words: they come with the rest. */
const RARE = '\\^`{|}~';

/** The licence keeps "Source" for fonts that nobody changed, so a part of one has another name of the same length. */
const [KEPT_NAME, OUR_NAME] = ['Source', 'Street'];
/** In the table of names: family, unique id, whole name, PostScript name. Not the copyright, which stays as it is. */
const NAMES = [1, 3, 4, 6, 16, 25];

/** How letters stand beside one another, and those drawn as one, such as "fi". */
const FEATURES = { keepFeatures: ['kern', 'liga'] };

const keyboard = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));
const text = `${keyboard.filter((sign) => !RARE.includes(sign)).join('')}${SIGNS}`;
const part = await subsetFont(readFileSync(WHOLE), text, { targetFormat: 'truetype', ...FEATURES });
rename(part);
writeFileSync(FIRST, await subsetFont(part, text, { targetFormat: 'woff2', ...FEATURES }));

/** Changes an uncompressed font in place: its directory of tables, then each record of the table of names. */
function rename(font: Buffer): void {
  const tables = font.readUInt16BE(4);
  const at = Array.from({ length: tables }, (_, i) => 12 + 16 * i).find(
    (entry) => font.toString('latin1', entry, entry + 4) === 'name',
  );
  if (at === undefined) throw new Error('The font has no table of names.');
  const table = font.readUInt32BE(at + 8);
  const texts = table + font.readUInt16BE(table + 4);
  for (let i = 0; i < font.readUInt16BE(table + 2); i++) {
    const record = table + 6 + 12 * i;
    if (!NAMES.includes(font.readUInt16BE(record + 6))) continue;
    const [length, offset] = [font.readUInt16BE(record + 8), font.readUInt16BE(record + 10)];
    const words = font.subarray(texts + offset, texts + offset + length);
    for (const written of [narrow, wide]) {
      const found = words.indexOf(written(KEPT_NAME));
      if (found >= 0) written(OUR_NAME).copy(words, found);
    }
  }
}

function narrow(word: string): Buffer {
  return Buffer.from(word, 'latin1');
}

/** As names for Windows are written: two bytes for a letter, the greater first. */
function wide(word: string): Buffer {
  return Buffer.from(word, 'utf16le').swap16();
}
