/**
 * What a record has under a name that came from outside, such as an address. Plain indexing would find `constructor` in
 * every record there is.
 */
export const ownValue = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
