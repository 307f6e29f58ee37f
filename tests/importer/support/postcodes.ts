import { outsideWholly, pointAt } from '../../../src/domain/look-up/lookup.ts';
import { placeAt, positionOf } from '../../../src/domain/look-up/shard.ts';
import type { AreaRelease } from '../../../src/read/release.ts';
import type { Outcode } from '../../../src/schemas/look-up/shard.ts';

/** What a release says of one postcode, read with the browser's own reader. Null: it is not listed. */
export function answerFor(release: AreaRelease, postcode: string) {
  const [outcode = '', incode = ''] = postcode.split(' ');
  const area = release.postcodeArea(outcode.replace(/\d.*/, ''));
  const record = area.outcodes[outcode];
  return record ? answerIn(record, incode) : null;
}

/** As `answerFor`, in one outcode's record. */
export function answerIn(record: Outcode, incode: string) {
  const outside = outsideWholly(record);
  if (outside) return { place: { outside }, near: [], at: null, terminated: null, largeUser: false };
  const position = positionOf(record.sectors, incode);
  if (position === null) return null;
  const place = placeAt(record.runs, position);
  const near = record.near.filter(([at]) => at === position);
  return {
    place: place === -1 ? null : record.places[place],
    near: near.map(([, boundary, metres]) => [...(record.boundaries[boundary] ?? []), metres]),
    at: pointAt(record, position),
    terminated: record.terminated.find(([at]) => at === position)?.[1] ?? null,
    largeUser: record.largeUser.includes(position),
  };
}
