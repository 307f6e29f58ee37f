import { unpackOutcodes } from '../../domain/look-up/outcodes.ts';
import type { Outcode } from '../../schemas/look-up/shard.ts';
import { siteData } from '../site.ts';

/** Every outcode of the release, area by area. */
export const allOutcodes = (): string[] => unpackOutcodes(siteData().areas.outcodes().outcodes);

/** One outcode's postcodes. @throws RangeError where the release lists an outcode and has no record of it. */
export function outcodeRecord(outcode: string): Outcode {
  const area = outcode.replace(/\d.*$/, '');
  const record = siteData().areas.postcodeArea(area).outcodes[outcode];
  if (!record) throw new RangeError(`content/areas/outcodes.json lists ${outcode}, which has no postcodes.`);
  return record;
}
