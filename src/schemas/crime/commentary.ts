import { z } from 'zod';
import { forceId, isoDate, month, sourceId } from '../common.ts';

/** The lines between `---` at the head of `content/commentary/<force>/<month>.md`. */
export const commentaryHeadSchema = z.strictObject({
  /** Who wrote it, by name and post, as the source gives them. */
  author: z.string().min(1),
  /** Day on which it was written or published. */
  date: isoDate,
  /** Where it was published. */
  source: sourceId,
});

/** What a force says about its crime figures of one month, in its own words. */
export const commentarySchema = commentaryHeadSchema.extend({
  force: forceId,
  /** The month, or the last of the months, that it is about. */
  month,
  /** Plain text, a blank line between paragraphs. */
  paragraphs: z.array(z.string().min(1)).min(1),
});
export type Commentary = z.infer<typeof commentarySchema>;
