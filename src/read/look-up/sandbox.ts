import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { outcodeSchema } from '../../schemas/look-up/shard.ts';

const sandboxFileSchema = z.strictObject({
  /** Says that this is test data. */
  note: z.string().min(1),
  /** A release other than the build's own, for the answer to that. */
  release: z.string().optional(),
  record: outcodeSchema,
});

/** Made-up outcodes, one postcode for each answer of the look-up. For test builds alone. */
export function sandboxOutcodes(folder: string = join(process.cwd(), 'tests', 'fixtures', 'sandbox')) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { record, release } = sandboxFileSchema.parse(
        JSON.parse(readFileSync(join(folder, name), 'utf8')),
      );
      return { outcode: name.slice(0, -'.json'.length), record, release };
    });
}
