import { z } from 'zod';
import { contactSchema } from '../contact.ts';
import { count, forceId, isoDate, neighbourhoodId, webAddress } from '../common.ts';

/** Inline HTML that is safe to show: `a` with `href`, `strong`, `em`, `br`; nothing else. */
const TAGS = /<\/?(?:strong|em)>|<br \/>|<\/a>|<a href="(?:https?:\/\/|mailto:|tel:)[^"<>\s]+">/gi;

/** Shown as it is: a release in which anything else stands, however it came there, is none. */
const inlineHtml = z
  .string()
  .min(1)
  .refine(
    (html) => !/[<>]/.test(html.replace(TAGS, '')),
    'text with links, strong, emphasis and line breaks, and no other HTML',
  );

const text = z.string().min(1);

/** Local time in Britain as published, to the minute: `2026-12-01T18:30`. Midnight stands for a day without a time. */
export const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a day and time written as YYYY-MM-DDTHH:MM');

export const releaseTeamSchema = z.strictObject({
  id: neighbourhoodId,
  name: text,
  website: webAddress.nullable(),
  description: inlineHtml.nullable(),
  /** As the force publishes it; null where it publishes none ("0" says so). */
  population: count.nullable(),
  contacts: z.array(contactSchema),
  /** The team's other pages, such as its social media. */
  links: z.array(z.strictObject({ title: text, url: webAddress })),
  /** Null: the publisher has no such list. Empty: it has, and nothing is in it. The same for the lists below. */
  places: z
    .array(
      z.strictObject({
        /** A station or another place where the team can be found. One of name and address is always there. */
        name: text.nullable(),
        /** On one line, with the postcode where it has one. */
        address: text.nullable(),
        description: inlineHtml.nullable(),
      }),
    )
    .nullable(),
  people: z
    .array(
      z.strictObject({
        name: text,
        /** As published, not spelled out. */
        rank: text.nullable(),
        bio: inlineHtml.nullable(),
        contacts: z.array(contactSchema),
      }),
    )
    .nullable(),
  priorities: z
    .array(
      z.strictObject({
        issue: inlineHtml,
        issueDate: isoDate.nullable(),
        action: inlineHtml.nullable(),
        actionDate: isoDate.nullable(),
      }),
    )
    .nullable(),
  /** Those to come on the day the answers were fetched, the next one first. */
  meetings: z
    .array(
      z.strictObject({
        title: text,
        starts: localTime,
        ends: localTime.nullable(),
        address: text.nullable(),
        description: inlineHtml.nullable(),
      }),
    )
    .nullable(),
});
export type ReleaseTeam = z.infer<typeof releaseTeamSchema>;

/** `content/areas/teams/<force>.json`: what the force publishes of its teams. No file: not imported. */
export const releaseTeamsSchema = z.strictObject({
  release: z.string(),
  force: forceId,
  /** The day on which the publisher was asked. */
  fetched: isoDate,
  /** In order of their ids. */
  teams: z.array(releaseTeamSchema),
});
export type ReleaseTeams = z.infer<typeof releaseTeamsSchema>;
