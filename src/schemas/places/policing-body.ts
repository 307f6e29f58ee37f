import { z } from 'zod';
import { typedContactSchema } from '../contact.ts';
import { forceId, looseDate, sourceId, webAddress } from '../common.ts';

/** Kinds of bodies that hold a force to account. */
export const bodyKinds = ['pcc', 'pfcc', 'mayor', 'mopac', 'commonCouncil', 'authority'] as const;

/** `content/policing-bodies/<id>.yaml`: who holds a force to account. The id is the force's. */
export const policingBodySchema = z.strictObject({
  id: forceId,
  name: z.string().min(1),
  kind: z.enum(bodyKinds),
  /**
   * Whether a source states its name, or we filled the usual form of name in with the area: what kind of body it
   * is may then also rest on its area having no mayor or fire commissioner that we know of.
   */
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
  contacts: z.array(typedContactSchema),
  /** Who hears complaints about the body itself. Left out for a police and crime panel without a name of its own. */
  watchedBy: z
    .strictObject({
      name: z.string().min(1),
      /** What a reader should know: who does it for whom, and where sources differ. */
      note: z.string().min(1).optional(),
      source: sourceId,
    })
    .optional(),
  /** First and last day of its duties, where a source gives them; null where none does. */
  inForceFrom: looseDate.nullable(),
  inForceTo: looseDate.nullable(),
  /** Where we read its first day, if not at `source`. */
  began: z.strictObject({ source: sourceId }).optional(),
  /** The last month for which it is sure to be there: an end that was announced, and is not law. */
  endAnnounced: z.strictObject({ to: looseDate, source: sourceId }).optional(),
  /** Where we read that it oversees the force, or its own home page. */
  source: sourceId,
});
export type PolicingBody = z.infer<typeof policingBodySchema>;
