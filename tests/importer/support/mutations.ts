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

/** Bytes with some of them changed, and perhaps the end cut off. */
export const damaged = (bytes: Buffer): fc.Arbitrary<Buffer> =>
  fc
    .record({
      hits: fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 }),
      length: fc.oneof(fc.constant(bytes.length), fc.nat(bytes.length)),
    })
    .map(({ hits, length }) => {
      const changed = Buffer.from(bytes);
      for (const [at, value] of hits) changed[at] = value;
      return changed.subarray(0, length);
    });
