import { z } from 'zod';
import { contactSchema } from './contact.ts';
import { forceId, looseDate, sourceId, webAddress } from './common.ts';

/** `content/policing-bodies/<id>.yaml`: who holds a force to account. The id is the force's. */
export const policingBodySchema = z.strictObject({
  id: forceId,
  name: z.string().min(1),
  kind: z.enum(['pcc', 'pfcc', 'mayor', 'mopac', 'commonCouncil', 'authority']),
  /** Whether a source states the name, or it is the statutory style filled in with the area. */
  nameBasis: z.enum(['stated', 'usualForm']),
  oversees: forceId,
  website: webAddress.nullable(),
  /** Who handles a complaint about the force first (Police Reform Act 2002, s.13A): 1 force, 2 or 3 the body. */
  complaintModel: z.strictObject({
    model: z.enum(['1', '2', '3', '2 or 3', 'unknown']),
    /** How we know: in the source's words, or how it was worked out. */
    basis: z.string().min(1).nullable(),
    source: sourceId.nullable(),
  }),
  contacts: z.array(contactSchema),
  inForceFrom: looseDate.nullable(),
  inForceTo: looseDate.nullable(),
  source: sourceId,
});
export type PolicingBody = z.infer<typeof policingBodySchema>;
