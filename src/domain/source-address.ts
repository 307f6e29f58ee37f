import { sitePath } from './site-path.ts';

/** The page that a source is on, told by its id alone, so that whoever has the id can link to it: "o", "0-9". */
export const sourcePage = (id: string): string => (/^[a-z]/.test(id) ? id.slice(0, 1) : '0-9');

/** Where the list of sources has one, by its id. */
export const sourceAddress = (id: string): string => sitePath(`/sources/${sourcePage(id)}/#${id}`);
