import { z } from 'zod';
import { webAddress } from './common.ts';

const baseMap = z.discriminatedUnion('kind', [
  /** Only our own outlines; no request to anybody. */
  z.strictObject({ kind: z.literal('none') }),
  /** A raster tile service. Its address is added to the content security policy. */
  z.strictObject({
    kind: z.literal('tiles'),
    url: z.string().includes('{z}'),
    attribution: z.string().min(1),
  }),
  /** A PMTiles archive that the operator hosts beside the site. */
  z.strictObject({ kind: z.literal('pmtiles'), url: z.string().min(1), attribution: z.string().min(1) }),
]);

/** `content/site.yaml`: what the site is called, who runs it, which base map it uses. */
export const siteSchema = z.strictObject({
  /** Name shown in the header and in every page title. */
  name: z.string().min(1),
  /** One sentence that says what the site is for. */
  summary: z.string().min(1),
  operator: z.strictObject({
    /** Person or organisation that answers for the site. */
    name: z.string().min(1),
    /** Email or web address for corrections; null until the operator sets one, and the site then says so. */
    contact: z.string().min(3).nullable(),
  }),
  /** Public address of the site, no trailing slash; null until deployed. Used for canonical links only. */
  address: webAddress.nullable(),
  baseMap,
});
export type Site = z.infer<typeof siteSchema>;
