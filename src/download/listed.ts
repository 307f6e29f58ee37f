import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { type Answers, shaped } from './answers.ts';
import { CHECK_ADDRESS, fault, TRY_LATER } from './errors.ts';
import { crimeCategories } from '../domain/crime/categories.ts';
import { apiCategoriesSchema, apiMonthsSchema } from '../schemas/places/police-api.ts';
import { monthsBefore, nextMonth } from '../domain/crime/months.ts';

/** One file in the answer of the OS Downloads API. */
const listedFile = z.looseObject({
  url: z.url(),
  fileName: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.zip$/, 'the name of a zip'),
  size: z.int().min(1).nullish(),
  md5: z
    .string()
    .regex(/^[0-9a-fA-F]{32}$/)
    .nullish(),
});
export type ListedFile = z.infer<typeof listedFile>;

/** The one file that the list at an address names. */
export async function readListing(address: string, answers: Answers): Promise<ListedFile> {
  const [file, ...more] = await answers.json(address, z.array(listedFile));
  if (file && more.length === 0) return file;
  throw fault({
    address,
    found: `a list of ${more.length + (file ? 1 : 0)} files`,
    expected: 'one',
    todo: CHECK_ADDRESS,
  });
}

/** @throws DownloadFailed where a file is not the one that was listed. */
export async function checkListed(path: string, bytes: number, { url, size, md5 }: ListedFile) {
  if (typeof size === 'number' && size !== bytes)
    throw fault({ address: url, found: `${bytes} bytes`, expected: `${size}, as listed`, todo: TRY_LATER });
  if (typeof md5 !== 'string') return;
  const hash = createHash('md5');
  await pipeline(createReadStream(path), hash);
  const found = hash.digest('hex');
  if (found !== md5.toLowerCase())
    throw fault({ address: url, found: `MD5 ${found}`, expected: `${md5}, as listed`, todo: TRY_LATER });
}

export const monthsAddress = (api: string) => `${api}/crimes-street-dates`;

/** The newest month in an answer at that address. @throws DownloadFailed where it is none, or names no month. */
export function newestOf(address: string, answer: string): string {
  const newest = shaped(address, answer, apiMonthsSchema)
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (newest !== undefined) return newest;
  throw fault({ address, found: 'no month', expected: 'some', todo: CHECK_ADDRESS });
}

/** The newest months that data.police.uk has, oldest of them first. */
export async function newestMonths(api: string, answers: Answers, count: number): Promise<string[]> {
  const address = monthsAddress(api);
  const months = (await answers.json(address, apiMonthsSchema)).map(({ date }) => date).sort();
  if (months.length >= count) return months.slice(-count);
  throw fault({
    address,
    found: `${months.length} months`,
    expected: `${count}, as --latest asks`,
    todo: `Ask for fewer, or say which with --months. ${CHECK_ADDRESS}`,
  });
}

/** Kinds of crime that the publisher has and we do not know: the importer would refuse their rows. */
export async function strangeCategories(api: string, answers: Answers, month: string): Promise<string[]> {
  const categories = await answers.json(`${api}/crime-categories?date=${month}`, apiCategoriesSchema);
  const known: readonly string[] = ['all-crime', ...crimeCategories.map(({ slug }) => slug)];
  return categories.map(({ url }) => url).filter((slug) => !known.includes(slug));
}

/** An archive by its month, and the months wanted that it holds. */
export interface WantedArchive {
  month: string;
  months: string[];
}

/**
 * The fewest archives that hold the months wanted, newest first. Each archive holds so many months up to its own;
 * no month is fetched twice, because the importer refuses a month that is given twice.
 */
export function archivesFor(wanted: readonly string[], monthsInFile: number): WantedArchive[] {
  const archives: WantedArchive[] = [];
  let left = [...wanted].sort();
  while (left.length > 0) {
    const month = left.at(-1) ?? '';
    const first = nextMonth(monthsBefore(month, monthsInFile));
    archives.push({ month, months: left.filter((one) => one >= first) });
    left = left.filter((one) => one < first);
  }
  return archives;
}
