import { crimeCategories } from '../domain/crime/categories.ts';
import { apiCategoriesSchema, apiMonthsSchema } from '../schemas/places/police-api.ts';
import { type Answers, shaped } from './answers.ts';
import { CHECK_ADDRESS, fault } from './errors.ts';

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
