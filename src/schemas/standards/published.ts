import { z } from 'zod';
import { isoDate, sourceId, webAddress } from '../common.ts';
import { deliverySchema, frameworkSchema, inspectionSchema, standardStatuses } from './standard.ts';

const framework = frameworkSchema.omit({ points: true });
const points = frameworkSchema.shape.points.element;

const publishedPoint = z.strictObject({
  ...points.shape,
  /** `<framework>#<point>`: what letters quote. It never changes. */
  ref: z.string(),
  /** Where on the site it stands, from the site's own address. */
  address: z.string(),
  /** What it is on the file's date; `notYet` before its day. */
  status: z.enum([...standardStatuses, 'withdrawn', 'notYet']),
  /** What it is, or was, while in force. */
  kind: z.enum(standardStatuses),
});

/** `/data/v1/standards.json`: every standard, also those not in force, as they stand on `date`. */
export const publishedStandardsSchema = z.strictObject({
  release: z.string(),
  /** The day for which `status` is told. */
  date: isoDate,
  frameworks: z.array(framework.extend({ points: z.array(publishedPoint) })),
  delivery: z.array(deliverySchema),
  inspections: z.array(inspectionSchema),
  /** Every document cited above. */
  sources: z.array(
    z.strictObject({
      id: sourceId,
      title: z.string(),
      publisher: z.string(),
      address: webAddress.nullable(),
      checked: isoDate,
      read: z.enum(['live', 'copy']),
      note: z.string().optional(),
    }),
  ),
});
export type PublishedStandards = z.infer<typeof publishedStandardsSchema>;
