import fc from 'fast-check';

/** A text with pieces of it taken out, doubled or replaced by others. */
export const mutated = (text: string, pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        length: fc.nat(30),
        instead: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((changes) =>
      changes.reduce(
        (now, { at, length, instead }) => now.slice(0, at) + instead + now.slice(at + length),
        text,
      ),
    );

/** A change to a file; every byte is one character. */
type Change = (bytes: string) => string;

/** A place in a file of whatever length, in parts of the whole. */
const somewhere = fc.noBias(fc.nat(9_999)).map((part) => part / 10_000);
const at = (bytes: string, part: number) => Math.floor(part * bytes.length);

const replaced = (from: fc.Arbitrary<number>, length: fc.Arbitrary<number>, by: fc.Arbitrary<string>) =>
  fc.tuple(from, length, by).map(([part, long, instead]): Change => (bytes) => {
    const start = at(bytes, part);
    return bytes.slice(0, start) + instead + bytes.slice(start + long);
  });

const anyBytes = fc
  .uint8Array({ minLength: 1, maxLength: 8 })
  .map((bytes) => Buffer.from(bytes).toString('latin1'));

const asText = (bytes: string) => Buffer.from(bytes, 'latin1').toString('utf8');
const asBytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding).toString('latin1');

/** The same text in encodings and with line ends that no publisher uses. */
const rewritten = fc.constantFrom<Change>(
  (bytes) => asBytes(`\uFEFF${asText(bytes)}`, 'utf8'),
  (bytes) => asBytes(`\uFEFF${asText(bytes)}`, 'utf16le'),
  (bytes) =>
    Buffer.from(`\uFEFF${asText(bytes)}`, 'utf16le')
      .swap16()
      .toString('latin1'),
  (bytes) => asBytes(asText(bytes).replaceAll('a', 'é'), 'latin1'),
  (bytes) => bytes.replaceAll('\n', '\r'),
  (bytes) => bytes.replaceAll('\n', '\r\n'),
  (bytes) => bytes.replaceAll('\n', '\n\r'),
  (bytes) => bytes.replaceAll('\n', ''),
);

const HUGE = ['9'.repeat(400), '1e999', '-1e999', '1e-999', 'NaN', 'Infinity', '0x1F', '00', '1_000'];

/** One of the file's numbers, replaced by one that no publisher means. */
const otherNumber = fc.tuple(somewhere, fc.constantFrom(...HUGE)).map(([part, number]): Change => (bytes) => {
  const start = at(bytes, part);
  return bytes.slice(0, start) + bytes.slice(start).replace(/-?\d+(?:\.\d+)?/, number);
});

/** A stretch of the file, moved or copied elsewhere. */
const moved = fc
  .tuple(somewhere, fc.nat(60), somewhere, fc.boolean())
  .map(([part, length, to, copy]): Change => (bytes) => {
    const start = at(bytes, part);
    const piece = bytes.slice(start, start + length);
    const rest = copy ? bytes : bytes.slice(0, start) + bytes.slice(start + length);
    const there = at(rest, to);
    return rest.slice(0, there) + piece + rest.slice(there);
  });

const cutOff = somewhere.map(
  (part): Change =>
    (bytes) =>
      bytes.slice(0, at(bytes, part)),
);

const zeros = fc.constantFrom('\0', '\0'.repeat(100));

/** Something more deeply within itself than any reader expects, closed as often as it is opened, or not at all. */
const nested = (nests: readonly Nest[]) =>
  replaced(
    somewhere,
    fc.constant(0),
    fc
      .tuple(fc.constantFrom(...nests), fc.integer({ min: 1, max: 20_000 }), fc.boolean())
      .map(([[open, close], depth, closes]) => open.repeat(depth) + (closes ? close.repeat(depth) : '')),
  );

/** What opens something and what closes it. */
type Nest = readonly [open: string, close: string];

/** How a file may be spoilt: `pieces` mean something in its format, and `nests` may be within each other. */
export interface Dirt {
  pieces: readonly string[];
  nests?: readonly Nest[];
}

/** A file as it might arrive: bytes changed, cut off, put in, moved; other encodings and line ends; huge numbers. */
export function dirty(file: string | Buffer, { pieces, nests = [] }: Dirt): fc.Arbitrary<Buffer> {
  const good = Buffer.from(file).toString('latin1');
  const piece = fc.constantFrom(...pieces.map((text) => asBytes(text, 'utf8')));
  const change = fc.oneof(
    { weight: 20, arbitrary: replaced(somewhere, fc.constant(1), anyBytes) },
    { weight: 20, arbitrary: replaced(somewhere, fc.nat(20), fc.oneof(piece, anyBytes)) },
    { weight: 15, arbitrary: otherNumber },
    { weight: 15, arbitrary: moved },
    { weight: 10, arbitrary: cutOff },
    { weight: 5, arbitrary: replaced(somewhere, fc.constant(0), zeros) },
    { weight: 5, arbitrary: rewritten },
    ...(nests.length > 0 ? [{ weight: 2, arbitrary: nested(nests) }] : []),
  );
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) =>
    Buffer.from(
      changes.reduce((bytes, apply) => apply(bytes), good),
      'latin1',
    ),
  );
}

const instead: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 0, -1, 1e300, [], {}, true, 'x'.repeat(10_000), '<p>&nbsp;'),
  fc.jsonValue(),
);

/** JSON in which some values are others, or gone. */
export const otherValues = (json: string): fc.Arbitrary<Buffer> => {
  let values = 0;
  JSON.parse(json, (_key, value: unknown) => (values++, value));
  return fc
    .array(fc.tuple(fc.noBias(fc.nat(values - 1)), instead), { minLength: 1, maxLength: 2 })
    .map((changes) => {
      let i = 0;
      const others = new Map(changes);
      const value: unknown = JSON.parse(json, (_key, old: unknown) => {
        const now = i++;
        return others.has(now) ? others.get(now) : old;
      });
      return Buffer.from(JSON.stringify(value ?? null));
    });
};
