import type { YamlFile } from './yaml.ts';

/** A file whose data fits its schema, with the file itself for saying where something stands. */
export interface Entry<T> {
  yaml: YamlFile;
  value: T;
}
