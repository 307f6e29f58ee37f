import { z } from 'zod';
import { isoDate, sourceId, webAddress } from './common.ts';

/** What `npm run download -- --only` chooses among; also the folders that the files go into. */
export const downloadGroups = ['crime', 'boundaries', 'postcodes', 'areas', 'teams'] as const;
export type DownloadGroup = (typeof downloadGroups)[number];

const group = z.enum(downloadGroups);

/** A name inside the group's folder. */
const fileName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'a file name of letters, digits, dots, hyphens and underscores');

/** Where something is published, and how sure we are of it. */
const described = {
  /** Lower-case words joined by hyphens; for messages. */
  id: sourceId,
  /** The entry in sources.yaml that a release made from this file cites. */
  source: sourceId,
  publisher: z.string().min(1),
  licence: z.string().min(1),
  /** Day on which the address was last checked. */
  checked: isoDate,
  /** False where nothing we could read states the address; `note` then says what to look for. */
  confirmed: z.boolean(),
  note: z.string().min(1).optional(),
};

const file = {
  ...described,
  /** False leaves it out: an alternative to another entry, say. */
  fetch: z.boolean().default(true),
};

const monthly = z.strictObject({
  ...file,
  how: z.literal('monthly'),
  group,
  /** With `{month}` where the month stands, as YYYY-MM. */
  address: webAddress.includes('{month}', { error: 'an address with {month} in it' }),
  /** How many months one file holds, the one in its name being the last. */
  monthsInFile: z.int().min(1),
  /** How many months to go back where the publisher has no file of the last month asked for. */
  lookBack: z.int().min(0),
});

/** A zip that a list names: the OS Downloads API answers with `url`, `fileName`, `size` and `md5`. */
const listed = z.strictObject({ ...file, how: z.literal('listed'), group, address: webAddress });

const whole = z.strictObject({
  ...file,
  how: z.literal('file'),
  group,
  address: webAddress,
  file: fileName,
  type: z.enum(['zip', 'csv']),
});

/** All features of an ArcGIS layer, asked for page by page. */
const features = z.strictObject({
  ...file,
  how: z.literal('features'),
  group,
  /** The layer's `query` address, without its parameters. */
  address: webAddress,
  /** Ends in .geojson for outlines in WGS84, in .csv for points in metres of the National Grid. */
  file: fileName,
  /** Attributes that every feature must have. */
  fields: z.array(z.string().min(1)).min(1),
  /** Features a request. */
  page: z.int().min(1).max(5000),
});

/** Nothing that a program can fetch: the operator is told where to find it. */
const byHand = z.strictObject({
  ...file,
  how: z.literal('byHand'),
  group,
  address: webAddress,
  file: fileName,
  note: z.string().min(1),
});

const download = z
  .discriminatedUnion('how', [monthly, listed, whole, features, byHand])
  .refine(({ confirmed, note }) => confirmed || note !== undefined, {
    path: ['note'],
    error: 'words on what is not confirmed, as "confirmed" is false',
  });
export type Download = z.infer<typeof download>;
export type DownloadOf<How extends Download['how']> = Extract<Download, { how: How }>;

/** Parts of a neighbourhood team that the API answers by themselves. */
export const teamParts = ['people', 'priorities', 'events', 'boundary'] as const;
export type TeamPart = (typeof teamParts)[number];

/** `content/downloads.yaml`: every address that `npm run download` asks, and how politely. */
export const downloadsSchema = z.strictObject({
  /** How we name ourselves to publishers. */
  userAgent: z.string().min(10),
  politeness: z.strictObject({
    /** At most so many requests... */
    requests: z.int().min(1),
    /** ...in so many seconds. */
    seconds: z.number().positive(),
    /** How often one request is tried before we give up. */
    tries: z.int().min(1),
    /** Longest silence of a server, in seconds, before we try again. */
    silence: z.number().positive(),
    /** Longest wait that a server may ask for, in seconds. */
    longestWait: z.number().positive(),
  }),
  policeApi: z.strictObject({
    ...described,
    /** Without a slash at the end. */
    address: webAddress,
    /** What is asked for beside each team's details. */
    parts: z.array(z.enum(teamParts)),
  }),
  files: z.array(download).min(1),
});
export type Downloads = z.infer<typeof downloadsSchema>;
