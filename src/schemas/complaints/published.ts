import { z } from 'zod';
import { isoDate, sourceId, webAddress } from '../common.ts';
import { complaintBodiesFileSchema } from './body.ts';
import { complaintHistorySchema } from './history.ts';
import { complaintRouteSchema, triageFileSchema } from './route.ts';
import { contactSchema } from '../contact.ts';
import { limitsFileSchema } from './deadlines.ts';
import { sourceSchema } from '../source.ts';

const citedSource = z.strictObject({
  id: sourceId,
  title: z.string(),
  publisher: z.string(),
  address: webAddress.nullable(),
  checked: isoDate,
  read: sourceSchema.shape.read,
  note: z.string().optional(),
});

/** A contact with the day on which it was read, and how. */
const readContact = contactSchema.extend({ checked: isoDate, read: sourceSchema.shape.read });

const publishedStep = z.strictObject({
  ...complaintRouteSchema.shape.steps.element.shape,
  /** `<route>#<step>`: what letters quote. It never changes. */
  ref: z.string(),
  /** Where on the site it stands, from the site's own address. */
  address: z.string(),
});

/** `/data/v1/complaint-routes.json`: the whole graph, as it stands on `date`. */
export const publishedComplaintsSchema = z.strictObject({
  release: z.string(),
  date: isoDate,
  /** The first is where a reader starts. */
  triage: triageFileSchema,
  routes: z.array(complaintRouteSchema.extend({ steps: z.array(publishedStep) })),
  limits: limitsFileSchema,
  bodies: complaintBodiesFileSchema,
  history: z.array(complaintHistorySchema),
  /** Every document cited above. */
  sources: z.array(citedSource),
});
export type PublishedComplaints = z.infer<typeof publishedComplaintsSchema>;

/** `/data/v1/complaint-contacts/<force>.json`: who handles the steps whose body differs from force to force. */
export const publishedComplaintContactsSchema = z.strictObject({
  release: z.string(),
  force: z.strictObject({ id: z.string(), name: z.string() }),
  /** By the id of the body in `complaint-routes.json`. */
  bodies: z.record(
    z.string(),
    z.strictObject({
      who: z.string().nullable(),
      /** False where no address for this was found: the contacts are then the home page and the phone. */
      known: z.boolean(),
      /** What a reader should know of them before writing. */
      note: z.string().optional(),
      /** Who takes complaints first there; `notEstablished` where our sources do not say. */
      handler: z.enum(['force', 'policingBody', 'notEstablished']).optional(),
      /** A form that works for every force; only for whoever takes complaints first. */
      everywhere: readContact.optional(),
      contacts: z.array(readContact),
    }),
  ),
});
export type PublishedComplaintContacts = z.infer<typeof publishedComplaintContactsSchema>;
