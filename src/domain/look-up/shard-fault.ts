/** An outcode's file contradicts itself: it points at something it does not hold. */
export class ShardFault extends Error {
  override name = 'ShardFault';
}

/** A name that a file's record points at. @throws ShardFault where the file does not hold it. */
export function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new ShardFault(`no name for ${what}`);
  return value;
}
