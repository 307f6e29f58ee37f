import { z } from 'zod';
import { forceId, month } from '../common.ts';

/*
 * Answers of the data.police.uk API, as far as we rely on them. Keys that we do not know are let through: the
 * publisher adds some from time to time. Text may be HTML and is cleaned where it is imported.
 */

/** Blank and missing are the same thing in this API. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** `telephone`, `email`, `web`, `facebook`...: a force gives any of them, or none. */
const contactDetails = z
  .record(z.string(), z.string().nullable())
  .nullish()
  .transform((value) => value ?? {});

/** `/forces` */
export const apiForcesSchema = z.array(z.looseObject({ id: forceId, name: z.string() })).min(1);

/** `/{force}/neighbourhoods` */
export const apiNeighbourhoodsSchema = z.array(z.looseObject({ id: z.string().min(1), name: z.string() }));

const link = z.looseObject({ title: text, description: text, url: text });
/** A police station, a library with a surgery... `type` is in words of the publisher's: `station`. */
const location = z.looseObject({ name: text, type: text, address: text, postcode: text, description: text });

/** `/{force}/{id}` */
export const apiTeamSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string(),
  url_force: text,
  /** A number as text; "0" stands for not known. */
  population: z.union([z.string(), z.number()]).nullish(),
  description: text,
  contact_details: contactDetails,
  links: z
    .array(link)
    .nullish()
    .transform((value) => value ?? []),
  locations: z
    .array(location)
    .nullish()
    .transform((value) => value ?? []),
});

/** `/{force}/{id}/people` */
export const apiPeopleSchema = z.array(
  z.looseObject({ name: text, rank: text, bio: text, contact_details: contactDetails }),
);

/** `/{force}/{id}/priorities` */
export const apiPrioritiesSchema = z.array(
  z.looseObject({ issue: text, 'issue-date': text, action: text, 'action-date': text }),
);

/** `/{force}/{id}/events` */
export const apiEventsSchema = z.array(
  z.looseObject({
    title: text,
    type: text,
    description: text,
    address: text,
    start_date: text,
    end_date: text,
    contact_details: contactDetails,
  }),
);

/** `/{force}/{id}/boundary`: a closed ring. */
export const apiBoundarySchema = z.array(z.looseObject({ latitude: z.string(), longitude: z.string() }));

/** `/crimes-street-dates`: the months that there are, newest first, and who published stop and search. */
export const apiMonthsSchema = z
  .array(z.looseObject({ date: month, 'stop-and-search': z.array(z.string()) }))
  .min(1);

/** `/crime-categories?date=` */
export const apiCategoriesSchema = z
  .array(z.looseObject({ url: z.string().min(1), name: z.string().min(1) }))
  .min(1);

const downloadedTeam = z.strictObject({
  id: z.string().min(1),
  /** As the list of the force's neighbourhoods names it. */
  name: z.string(),
  /** A part is null where the API has no such page for the team. */
  details: apiTeamSchema.nullable(),
  people: apiPeopleSchema.nullable(),
  priorities: apiPrioritiesSchema.nullable(),
  events: apiEventsSchema.nullable(),
  boundary: apiBoundarySchema.nullable(),
});
export type DownloadedTeam = z.infer<typeof downloadedTeam>;

/** `teams/<force>.json` as the download keeps it: the API's answers on one force, by the day they were asked for. */
export const downloadedTeamsSchema = z.strictObject({
  kind: z.literal('police-api-teams'),
  force: z.string().min(1),
  fetched: z.iso.date(),
  /** The force's list of neighbourhoods: how many ids, and the SHA-256 of them in order, a line each. */
  listed: z.strictObject({ count: z.int().min(0), sha256: z.string() }).optional(),
  neighbourhoods: z.array(downloadedTeam),
});
export type DownloadedTeams = z.infer<typeof downloadedTeamsSchema>;
