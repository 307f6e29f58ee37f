import { expect } from 'vitest';
import { ImportRefused } from '../../../src/importer/errors.ts';

/** What it returns; null where it refuses. Anything else that it throws fails the test. */
export async function unlessRefused<T>(run: () => T | Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    expect(error).toBeInstanceOf(ImportRefused);
    return null;
  }
}
