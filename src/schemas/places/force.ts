import { z } from 'zod';
import { typedContactSchema } from '../contact.ts';
import { count, forceId, looseDate, onsCode, sourceId, webAddress } from '../common.ts';

/** `content/forces/<force>.yaml`: one police force. */
export const forceSchema = z.strictObject({
  /** data.police.uk's id; the file is named for it. */
  id: forceId,
  /** The force's own name. */
  name: z.string().min(1),
  /** Name for tables and menus, without "Police" or "Constabulary". */
  shortName: z.string().min(1),
  kind: z.enum(['territorial', 'specialist']),
  nation: z.enum(['England', 'Wales', 'Great Britain']),
  /** ONS police force area code; null for a force without a territory. */
  pfaCode: onsCode.nullable(),
  website: webAddress,
  /** Id of the file in `content/policing-bodies/`; null where our sources establish none, and pages say so. */
  policingBody: forceId.nullable(),
  /** Resident population by mid-year, ONS; none for a force without a territory. */
  populations: z.array(
    z.strictObject({
      year: z.int().min(2000).max(2100),
      people: count.min(1).max(100_000_000),
      source: sourceId,
    }),
  ),
  /** The level between team and force, where ids of teams tell it: basic command unit, local policing area. */
  commandUnits: z
    .array(
      z.strictObject({
        /** How the ids of its teams begin. */
        idsBegin: z.string().min(1),
        name: z.string().min(1),
        since: looseDate,
        source: sourceId,
      }),
    )
    .optional(),
  contacts: z.array(typedContactSchema),
  /** What must be said beside its crime rate, e.g. that few live there and many visit. */
  rateCaution: z.string().min(1).optional(),
  /** Where its name and website were read. Its area code is the ONS's, of whatever edition. */
  source: sourceId,
});
export type Force = z.infer<typeof forceSchema>;
