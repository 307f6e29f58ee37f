import { z } from 'zod';
import { typedContactSchema } from '../contact.ts';
import { onsCode, sourceId } from '../common.ts';

/** Kinds of problem, in the order in which a page lists them. */
export const serviceNeeds = [
  'emergency',
  'notUrgent',
  'fraud',
  'antiSocialBehaviour',
  'hate',
  'abuse',
  'railways',
  'victims',
  'courts',
  'tellAboutCrime',
  'communityPayback',
  'talk',
] as const;
export type ServiceNeed = (typeof serviceNeeds)[number];

/** `content/services/<id>.yaml`: somebody other than your team who can help. */
export const serviceSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens; the file is named for it'),
  name: z.string().min(1),
  /** When to use it, in one plain sentence. */
  use: z.string().min(1),
  /** When not to, and what to use instead. */
  notFor: z.string().min(1).optional(),
  nations: z.array(z.enum(['England', 'Wales'])).min(1),
  /** Kinds of problem that it is for. */
  needs: z.array(z.enum(serviceNeeds)).min(1),
  /** ONS codes of the councils whose area it serves; left out where it serves the whole nation. */
  councils: z.array(onsCode).min(1).optional(),
  /** Where it stands in lists; lower comes first. */
  order: z.int(),
  contacts: z.array(typedContactSchema).min(1),
  source: sourceId,
});
export type Service = z.infer<typeof serviceSchema>;
