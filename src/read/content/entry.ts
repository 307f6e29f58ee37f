import type { YamlFile } from './yaml.ts';

/** A file whose data fits its schema, with the file itself for saying where something stands. */
export interface Entry<T> {
  yaml: YamlFile;
  value: T;
}

/** What the files say. */
export const values = <T>(entries: readonly Entry<T>[]): T[] => entries.map(({ value }) => value);

/** As lists show them. */
export const inOrder = <T extends { order: number; id: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => a.order - b.order || a.id.localeCompare(b.id, 'en'));

export const keyed = <T>(list: readonly T[], key: (one: T) => string): Map<string, T> =>
  new Map(list.map((one) => [key(one), one]));

export const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> =>
  keyed(list, ({ id }) => id);
