import { z } from 'zod';
import { looseDate, sourceId } from './common.ts';
import { bodyKinds } from './places/policing-body.ts';
import { standardId } from './standards/standard.ts';

/** `announced`: a plan without a law. `law`: passed, and not known to have started. */
export const changeStatuses = ['announced', 'law', 'inForce'] as const;
export type ChangeStatus = (typeof changeStatuses)[number];

const change = z
  .strictObject({
    id: standardId,
    title: z.string().min(1),
    status: z.enum(changeStatuses),
    /** When it was announced, passed or started. */
    date: looseDate,
    /** When it takes effect, as far as is known, in words. */
    when: z.string().min(1),
    /** What changes for a reader, and what does not. */
    what: z.string().min(1),
    /** One sentence for the pages that it touches. */
    line: z.string().min(1).optional(),
    /** What the line becomes from a day on: a plan whose day has passed is told of as that. */
    after: z.strictObject({ from: looseDate, line: z.string().min(1) }).optional(),
    /** The pages that show the line. */
    touches: z.strictObject({
      /** Bodies that oversee forces, by their kind. */
      bodies: z.array(z.enum(bodyKinds)).optional(),
      routes: z.array(standardId).optional(),
      standards: z.array(standardId).optional(),
    }),
    rests: z.array(z.strictObject({ source: sourceId })).min(1),
  })
  .refine(({ line, touches }) => (line !== undefined) === Object.keys(touches).length > 0, {
    path: ['line'],
    error: 'a line where "touches" names pages, and none where it does not',
  });

/** `content/changes.yaml`: what is changing in policing. */
export const changesFileSchema = z.array(change);
