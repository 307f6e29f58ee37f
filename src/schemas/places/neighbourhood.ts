import { z } from 'zod';
import { typedContactSchema } from '../contact.ts';
import { forceId, isoDate, looseDate, neighbourhoodId, sourceId, webAddress } from '../common.ts';

const person = z.strictObject({
  name: z.string().min(1),
  rank: z.string().min(1).nullable(),
  contacts: z.array(typedContactSchema),
  source: sourceId,
});

const priority = z.strictObject({
  issue: z.string().min(1),
  issueDate: isoDate.nullable(),
  action: z.string().min(1).nullable(),
  actionDate: isoDate.nullable(),
  source: sourceId,
});

const meeting = z.strictObject({
  title: z.string().min(1),
  starts: z.iso.datetime({ local: true, offset: true }),
  address: z.string().min(1).nullable(),
  source: sourceId,
});

/**
 * `content/neighbourhoods/<force>/<id>.yaml`: what people wrote about one neighbourhood team.
 * A key left out means "not in this release"; an empty list means "the force publishes none".
 */
export const neighbourhoodSchema = z.strictObject({
  force: forceId,
  id: neighbourhoodId,
  name: z.string().min(1),
  /** The level between team and force: basic command unit, local policing area, borough command. */
  commandUnit: z.strictObject({ name: z.string().min(1), since: looseDate, source: sourceId }).optional(),
  website: webAddress.optional(),
  contacts: z.array(typedContactSchema).optional(),
  people: z.array(person).optional(),
  priorities: z.array(priority).optional(),
  meetings: z.array(meeting).optional(),
  source: sourceId,
});
export type Neighbourhood = z.infer<typeof neighbourhoodSchema>;
