import { londonDay } from '../domain/days.ts';

/** Today where these rules hold, `YYYY-MM-DD`, wherever the reader is. */
export const today = (): string => londonDay(new Date());
