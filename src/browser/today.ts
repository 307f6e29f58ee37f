const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** Today where these rules hold, `YYYY-MM-DD`, wherever the reader is. */
export const today = (): string => london.format(new Date());
