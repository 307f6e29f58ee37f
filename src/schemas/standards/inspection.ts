import { z } from 'zod';
import { count, forceId, isoDate, sourceId } from '../common.ts';
import { standardId } from './standard.ts';

const grade = z.strictObject({
  grade: z.string().min(1),
  /** `stated`: a source names the force. `derived`: follows from published counts and the forces named. */
  basis: z.enum(['stated', 'derived']),
  source: sourceId,
});

/** `content/standards/inspections/<framework>.yaml`: what inspectors found when they checked a framework. */
export const inspectionSchema = z.strictObject({
  /** The framework that was inspected. */
  id: standardId,
  inspectedBy: z.string().min(1),
  published: isoDate,
  /** How it was done and what it found, in plain words. */
  summary: z.string().min(1),
  /** Best first, each with what it meant and how many forces the inspectors counted. */
  scale: z
    .array(
      z.strictObject({
        grade: z.string().min(1),
        meaning: z.string().min(1),
        forces: count,
        source: sourceId,
      }),
    )
    .min(2),
  /** How grades that no source states were worked out. */
  derivation: z.string().min(1),
  /** By force id. */
  forces: z.record(forceId, grade),
  /** What it found on single points of the framework. */
  points: z.array(z.strictObject({ point: standardId, words: z.string().min(1), source: sourceId })),
  source: sourceId,
});
export type Inspection = z.infer<typeof inspectionSchema>;
