import { z } from 'zod';
import { sourceId } from '../common.ts';
import { contactKinds, typedContactSchema } from '../contact.ts';
import { standardId } from '../standards/standard.ts';

export const complaintNations = ['England', 'Wales'] as const;
export type ComplaintNation = (typeof complaintNations)[number];

/**
 * Where the ways to reach a body are written down. `force` and `policingBody`: in the file of the reader's own
 * force, or of who oversees it, by kinds of contact in the order in which they help. `handler`: whichever of the
 * two takes complaints first there; `everywhere` is the way in that works for all of them. `team`: the reader's neighbourhood team, by way of its force. `watcher`: whoever hears
 * complaints about the body that oversees the force, in that body's file. `here`: with the body itself. `service`: in `content/services/`.
 */
const reach = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('team') }),
  z.strictObject({ kind: z.literal('force'), contacts: z.array(z.enum(contactKinds)).min(1) }),
  z.strictObject({ kind: z.literal('policingBody'), contacts: z.array(z.enum(contactKinds)).min(1) }),
  z.strictObject({ kind: z.literal('handler'), everywhere: typedContactSchema }),
  z.strictObject({ kind: z.literal('watcher') }),
  z.strictObject({ kind: z.literal('here'), contacts: z.array(typedContactSchema).min(1) }),
  z.strictObject({ kind: z.literal('service'), service: standardId }),
]);

const body = z.strictObject({
  id: standardId,
  /** As a heading, for any force: "The professional standards department". */
  name: z.string().min(1),
  /** What it does for a reader, in one sentence. */
  role: z.string().min(1),
  /** What it does not do, and who does. */
  notFor: z.string().min(1).optional(),
  /** Left out for both. */
  nation: z.enum(complaintNations).optional(),
  /** Only for homes that a council or housing association owns; left out for all. */
  landlord: z.literal('social').optional(),
  reach,
  /** Where its role was read. */
  source: sourceId,
});
export type ComplaintBody = z.infer<typeof body>;

/** `content/complaints/bodies.yaml`: everybody who handles a step. */
export const complaintBodiesFileSchema = z.array(body).min(1);
