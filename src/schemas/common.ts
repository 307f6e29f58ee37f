import { z } from 'zod';

/** Id of an entry in `content/sources.yaml`: lower-case words joined by hyphens. */
export const sourceId = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'a source id: lower-case letters, digits and hyphens, as listed in content/sources.yaml',
  );

/** A day, `YYYY-MM-DD`. Checked to be a real day of the calendar. */
export const isoDate = z.iso.date('a day written as YYYY-MM-DD');

/** A month, `YYYY-MM`. */
export const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month written as YYYY-MM');

/** A day, or only its month or year where the source gives no more. */
export const looseDate = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/, 'a date written as YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((date) => date.length < 10 || isoDate.safeParse(date).success, 'a day that the calendar has');

/** Force id as data.police.uk writes it, such as `merseyside` or `city-of-london`. */
export const forceId = z
  .string()
  .regex(/^[a-z]+(?:-[a-z]+)*$/, 'a force id as data.police.uk writes it, such as west-midlands');

/** Neighbourhood id as its force publishes it; case and punctuation kept. Safe as one path segment. */
export const neighbourhoodId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9 ._&'()+-]{0,99}$/,
    'a neighbourhood id as the force publishes it, such as E7E8E9',
  );

/** ONS nine-character code of a statistical or administrative area, such as `E22000178`. */
export const onsCode = z.string().regex(/^[A-Z]\d{8}$/, 'an ONS area code: a letter and eight digits');

/** Web address, http or https. */
export const webAddress = z.url({
  protocol: /^https?$/,
  hostname: /^[^.]+(?:\.[^.]+)+$/,
  error: 'a full web address starting with http:// or https://',
});

/** Whole number, nought or more. */
export const count = z.int().min(0);

/** Longitude and latitude in degrees, WGS84. */
export const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
