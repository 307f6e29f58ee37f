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
  /** Outlines in WGS84 (.geojson), points in metres of the National Grid, or rows of a table (.csv). */
  gives: z.enum(['outlines', 'points', 'rows']),
  file: fileName,
  /** Attributes that every feature must have. */
  fields: z.array(z.string().min(1)).min(1),
  /** Those that together no two features share; pages come in their order. */
  key: z.array(z.string().min(1)).min(1),
  /** Features a request. The server may give fewer. */
  page: z.int().min(1).max(5000),
});

/** A CSV that comes in pages, each with the header on top and in every row how many rows there are in all. */
const csvPages = z.strictObject({
  ...file,
  how: z.literal('csvPages'),
  group,
  /** With all its parameters but those of paging. */
  address: webAddress,
  file: fileName,
  /** Columns that are kept. */
  columns: z.array(z.string().min(1)).min(1),
  /** The column that says how many rows there are in all; not kept. */
  count: z.string().min(1),
  /** Columns that together no two rows share. */
  key: z.array(z.string().min(1)).min(1),
  /** Name of the parameter for the rows to leave out at the beginning. */
  offset: z.string().min(1),
  /** Name of the parameter for the rows of a page. */
  limit: z.string().min(1),
  /** Rows a request. The server may give fewer. */
  page: z.int().min(1),
});

const namesIn = (one: z.infer<typeof features> | z.infer<typeof csvPages>) =>
  one.how === 'features' ? one.fields : one.columns;

const download = z
  .discriminatedUnion('how', [monthly, listed, whole, features, csvPages])
  .refine(({ confirmed, note }) => confirmed || note !== undefined, {
    path: ['note'],
    error: 'words on what is not confirmed, as "confirmed" is false',
  })
  .refine(
    (one) => one.how !== 'features' || one.file.endsWith(one.gives === 'outlines' ? '.geojson' : '.csv'),
    {
      path: ['file'],
      error: 'a name that ends in .geojson for outlines, in .csv for points and rows',
    },
  )
  .refine((one) => !('key' in one) || one.key.every((name) => namesIn(one).includes(name)), {
    path: ['key'],
    error: 'names that are among the fields or columns',
  });
export type Download = z.infer<typeof download>;
export type DownloadOf<How extends Download['how']> = Extract<Download, { how: How }>;

/** Parts of a neighbourhood team that the API answers by themselves. */
export const teamParts = ['people', 'priorities', 'events', 'boundary'] as const;
export type TeamPart = (typeof teamParts)[number];

/** What no answer and no file may go beyond, whoever sends it: an endless body fills a disk, a slow one holds us for ever. */
const bounds = z.strictObject({
  /** Answers as text, unpacked. */
  answerMegabytes: z.number().positive(),
  /** One try at an answer, whole, in seconds. */
  answerSeconds: z.number().positive(),
  fileMegabytes: z.number().positive(),
  /** One file with all its tries, in seconds. */
  fileSeconds: z.number().positive(),
  /** A file that comes more slowly... */
  leastBytesASecond: z.number().min(0),
  /** ...over so many seconds is broken off and tried again. */
  slowSeconds: z.number().positive(),
});

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
  bounds: bounds.prefault({
    answerMegabytes: 100,
    answerSeconds: 180,
    fileMegabytes: 8000,
    fileSeconds: 14_400,
    leastBytesASecond: 5000,
    slowSeconds: 60,
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
