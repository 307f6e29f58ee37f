import { keep, kept } from './kept.ts';

const KEY = 'streets';

/** Address of the service whose streets a reader asked this device to show always; null where there is none. */
export const keptStreets = (): string | null => kept(KEY);

export const keepStreets = (url: string): boolean => keep(KEY, url);

export const forgetStreets = (): boolean => keep(KEY, null);
