import { z } from 'zod';
import { webAddress } from './common.ts';

const baseMap = z.discriminatedUnion('kind', [
  /** Only our own outlines; no request to anybody. */
  z.strictObject({ kind: z.literal('none') }),
  /**
   * A service of map pictures, asked for nothing until a reader presses "Show streets". Its host is added to the content
   * security policy.
   */
  z.strictObject({
    kind: z.literal('tiles'),
    /** What readers know the service by. */
    name: z.string().min(1),
    /** Address of one picture, with `{z}`, `{x}` and `{y}` in it; `{s}` for one of its hosts a, b and c. */
    url: z
      .string()
      .regex(
        /^https:\/\/(?:\{s\}\.)?[\w.-]+(?::\d+)?\/(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})\S+$/,
        'an address that starts with https:// and has {z}, {x} and {y} in it',
      ),
    /** Who made the map, as its licence asks; shown on every map. */
    attribution: z.string().min(1),
    /** Where the licence is explained; null for no link. */
    licence: webAddress.nullable(),
  }),
  /** Streets drawn in the browser from an archive on the site itself; no request to anybody else. */
  z.strictObject({
    kind: z.literal('pmtiles'),
    /** Its address on the site: a file under `public/`, or whatever the host serves there. */
    file: z
      .string()
      .regex(
        /^(?:\/[\w.-]+)+\.pmtiles$/,
        'an address on this site such as /base-map/england-and-wales.pmtiles',
      ),
    attribution: z.string().min(1),
    licence: webAddress.nullable(),
  }),
]);

const ADDRESS = 'a web address without a slash at its end, such as https://example.org/know-your-patch';

/** `content/site.yaml`: what the site is called, who runs it, which base map it uses. */
export const siteSchema = z.strictObject({
  /** Name shown in the header and in every page title. */
  name: z.string().min(1),
  /** One sentence that says what the site is for. */
  summary: z.string().min(1),
  operator: z.strictObject({
    /** Person or organisation that answers for the site. */
    name: z.string().min(1),
    /**
     * Email or web address for corrections, and in security.txt; null until the operator sets one, and the site then says so. An address that
     * ends in `/issues/new` takes `.github/ISSUE_TEMPLATE/fact.yml`, filled in.
     */
    contact: z
      .string()
      .regex(
        /^(?:https:\/\/\S+|[^\s@:/?]+@[\w-]+(?:\.[\w-]+)+)$/,
        'an email address, or a web address that starts with https://',
      )
      .nullable(),
  }),
  /**
   * Public address of the site, also in a folder of its host: `https://example.org/know-your-patch`; null until deployed.
   * All addresses within the site begin with that folder, and canonical links with all of it.
   */
  address: webAddress.refine((address) => !/\/$|[?#]/.test(address), ADDRESS).nullable(),
  baseMap,
});
export type Site = z.infer<typeof siteSchema>;
