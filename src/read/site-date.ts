import { londonDay } from '../domain/days.ts';
import { isoDate } from '../schemas/common.ts';

/** The day for which the site is built cannot be read. */
export class SiteDateError extends Error {
  override name = 'SiteDateError';
}

/**
 * The day, `YYYY-MM-DD`, for which pages say what is in force: `SITE_DATE` where it is set, else today in London.
 * @throws SiteDateError where `SITE_DATE` is not a day of the calendar.
 */
export function siteDate(set: string | undefined = process.env['SITE_DATE']): string {
  if (set === undefined || set === '') return londonDay(new Date());
  const checked = isoDate.safeParse(set);
  if (checked.success) return checked.data;
  throw new SiteDateError(`SITE_DATE is "${set}". Write a day as YYYY-MM-DD, or leave it unset for today.`);
}
