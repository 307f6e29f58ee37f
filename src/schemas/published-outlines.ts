import { z } from 'zod';

/** Outlines as TopoJSON, with the release that they belong to: see https://github.com/topojson/topojson-specification */
const position = z.array(z.number()).min(2);

const arc = z.array(position).min(1);

/** Indexes of arcs, as deep as the geometry's type asks for. */
const arcs: z.ZodType = z.lazy(() => z.array(z.union([z.int(), arcs])));

const geometry = z.looseObject({
  type: z.enum(['Polygon', 'MultiPolygon']).nullable(),
  /** Code or id of the area. */
  id: z.union([z.string(), z.number()]).optional(),
  arcs: arcs.optional(),
  /** What the map writes on it, and where in it there is most room: longitude and latitude. */
  properties: z
    .strictObject({
      name: z.string(),
      at: z.tuple([z.number(), z.number()]),
      /** Codes of the partnerships that a team's patch or a ward lies in. */
      in: z.array(z.string()),
    })
    .partial()
    .optional(),
});

const header = {
  release: z.string(),
  type: z.literal('Topology'),
  bbox: z.array(z.number()).length(4).optional(),
  transform: z.strictObject({ scale: position, translate: position }),
};

/** `boundaries/forces.json` and `<force>-partnerships.json`, `small-areas/<force>.json`, `map/coasts.json` */
export const publishedOutlinesSchema = z.looseObject({
  ...header,
  /** Layers by name. */
  objects: z.record(
    z.string(),
    z.strictObject({ type: z.literal('GeometryCollection'), geometries: z.array(geometry) }),
  ),
  arcs: z.array(arc),
});

/**
 * `boundaries/<force>.json`: TopoJSON in half the bytes. Numbers are in the characters of an encoded polyline
 * (https://developers.google.com/maps/documentation/utilities/polylinealgorithm), areas and lines parted by blanks.
 */
export const publishedPatchesSchema = z.looseObject({
  ...header,
  objects: z.record(
    z.string(),
    z.strictObject({
      type: z.literal('GeometryCollection'),
      geometries: z.array(
        z.strictObject({
          /** Null for a team whose patch is the ward that `ward` names, with all that is said of it. */
          type: z.enum(['Polygon', 'MultiPolygon']).nullable(),
          id: z.union([z.string(), z.number()]).optional(),
          properties: z
            .strictObject({
              name: z.string(),
              /** Codes of the partnerships that a team's patch or a ward lies in. */
              in: z.array(z.string()),
              ward: z.string(),
            })
            .partial()
            .optional(),
        }),
      ),
      /**
       * Of each area, for each of its polygons: how many rings, and for each ring how many arcs and which, every arc as
       * its step from the one before in the layer. Arc `~i` is arc `i` backwards.
       */
      rings: z.string(),
    }),
  ),
  /** The arcs: of each, the steps that an arc of TopoJSON holds, east then north. */
  lines: z.string(),
  /** The force's partnerships by code. */
  partnerships: z.record(z.string(), z.strictObject({ name: z.string(), slug: z.string() })),
  /** Whether the small areas of its teams have outlines, in a file of their own. */
  smallAreas: z.boolean(),
});
export type PublishedPatches = z.infer<typeof publishedPatchesSchema>;
