import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OutcodeBuilder, type PlacedPostcode } from '../../src/importer/place/outcode-builder.ts';
import { outcodeSchema, outsideCountries } from '../../src/schemas/look-up/shard.ts';
import { answerIn } from './support/postcodes.ts';

const unit = fc.string({
  unit: fc.constantFrom(...'ABDEFGHJLNPQRSTUWXYZ'.split('')),
  minLength: 2,
  maxLength: 2,
});
const incode = fc
  .tuple(fc.integer({ min: 0, max: 9 }), unit)
  .map(([sector, letters]) => `${sector}${letters}`);

const inside = fc.record({
  force: fc.constantFrom('merseyside', 'cheshire'),
  partnership: fc.constantFrom('E22000901', 'E22000902'),
  council: fc.constantFrom('E08000901', null),
  ward: fc.constantFrom('E05000901', 'E05000902', null),
  neighbourhood: fc.constantFrom('N1', 'S1', null),
});
const outside = fc.record({ outside: fc.constantFrom(...outsideCountries) });

const boundary = fc.record({
  level: fc.constantFrom('force', 'partnership', 'neighbourhood'),
  id: fc.constantFrom('cheshire', 'E22000903', 'merseyside/S1'),
  metres: fc.integer({ min: 0, max: 100 }),
});

const place: fc.Arbitrary<PlacedPostcode['place']> = fc.oneof(inside, inside, outside, fc.constant(null));

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const at = fc.tuple(degrees(-6, 2), degrees(50, 56));

const placed: fc.Arbitrary<PlacedPostcode> = fc
  .record({
    incode,
    place,
    near: fc.uniqueArray(boundary, { maxLength: 3, selector: ({ level, id }) => `${level} ${id}` }),
    terminated: fc.constantFrom(null, null, '1996-06', '2010-12'),
    largeUser: fc.boolean(),
    spread: fc.integer({ min: 0, max: 500 }),
    where: at,
  })
  // Just those of England and Wales that are located say where.
  .map(({ where, ...postcode }) => ({
    ...postcode,
    at: postcode.place && 'force' in postcode.place ? where : null,
  }));

it('gives back, by the browser’s own reader, just what was packed for each postcode and nothing for others', () => {
  const postcodes = fc.uniqueArray(placed, { selector: (each) => each.incode, maxLength: 60 });
  fc.assert(
    fc.property(postcodes, incode, (list, other) => {
      const builder = new OutcodeBuilder();
      for (const each of list.toSorted((a, b) => (a.incode < b.incode ? -1 : 1))) builder.add(each);
      const record = outcodeSchema.parse(JSON.parse(JSON.stringify(builder.build())));

      for (const { incode: own, place, near, at, terminated, largeUser } of list) {
        expect(answerIn(record, own)).toEqual({
          place,
          at: at && at.map((degree) => Math.round(degree * 1000) / 1000 + 0),
          near: near.map(({ level, id, metres }) => [level, id, metres]),
          terminated,
          largeUser,
        });
      }
      if (!list.some((each) => each.incode === other)) expect(answerIn(record, other)).toBeNull();
    }),
    { numRuns: 200 },
  );
});
