import { z } from 'zod';

/**
 * A TopoJSON topology of area outlines, simplified together so that neighbours still share their lines.
 * Objects by name (`forces`, `partnerships`, or `neighbourhoods`, `wards`, `lsoas`); each geometry's `id` is
 * the area's id or code. WGS84 degrees.
 */
export const topologySchema = z.object({
  type: z.literal('Topology'),
  transform: z.object({
    scale: z.tuple([z.number(), z.number()]),
    translate: z.tuple([z.number(), z.number()]),
  }),
  objects: z.record(
    z.string(),
    z.object({
      type: z.literal('GeometryCollection'),
      geometries: z.array(z.object({ id: z.string() }).loose()),
    }),
  ),
  arcs: z.array(z.array(z.tuple([z.int(), z.int()]))),
});
