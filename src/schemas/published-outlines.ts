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

/** `boundaries/forces.json`, `boundaries/<force>.json` and `<force>-partnerships.json`, `small-areas/<force>.json` */
export const publishedOutlinesSchema = z.looseObject({
  release: z.string(),
  type: z.literal('Topology'),
  bbox: z.array(z.number()).length(4).optional(),
  transform: z.strictObject({ scale: position, translate: position }),
  /** Layers by name. */
  objects: z.record(
    z.string(),
    z.strictObject({ type: z.literal('GeometryCollection'), geometries: z.array(geometry) }),
  ),
  arcs: z.array(arc),
  /** Of a file of patches: the force's partnerships by code. */
  partnerships: z.record(z.string(), z.strictObject({ name: z.string(), slug: z.string() })).optional(),
  /** Of a file of patches: whether the small areas of its teams have outlines, in a file of their own. */
  smallAreas: z.boolean().optional(),
});
export type PublishedOutlines = z.infer<typeof publishedOutlinesSchema>;
