import { z } from 'zod';
import { forceId, looseDate, onsCode, sourceId } from '../common.ts';
import { pointRef, standardId } from './standard.ts';

const figure = z.strictObject({
  /** First and last day, month or year counted. */
  from: looseDate,
  to: looseDate,
  value: z.number().min(0),
  source: sourceId,
  note: z.string().min(1).optional(),
});
export type DeliveryFigure = z.infer<typeof figure>;

/** `content/standards/delivery/<measure>.yaml`: how far a standard was kept, by place, as somebody published it. */
export const deliverySchema = z.strictObject({
  id: standardId,
  /** The standard that it measures. */
  point: pointRef,
  title: z.string().min(1),
  unit: z.enum(['percent', 'applications']),
  /** What must be said beside every figure. */
  caution: z.string().min(1),
  /** By force id. A force left out has no figure in our sources. */
  forces: z.record(forceId, z.array(figure).min(1)).optional(),
  /** By the partnership's ONS code. */
  partnerships: z.record(onsCode, z.array(figure).min(1)).optional(),
});
export type Delivery = z.infer<typeof deliverySchema>;
