import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Answers } from './answers.ts';
import { CHECK_ADDRESS, fault, TRY_LATER } from './errors.ts';

/** One file in the answer of the OS Downloads API. */
const listedFile = z.looseObject({
  url: z.url(),
  fileName: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.zip$/, 'the name of a zip'),
  size: z.int().min(1).nullish(),
  md5: z
    .string()
    .regex(/^[0-9a-fA-F]{32}$/)
    .nullish(),
});
export type ListedFile = z.infer<typeof listedFile>;

/** The one file that the list at an address names. */
export async function readListing(address: string, answers: Answers): Promise<ListedFile> {
  const [file, ...more] = await answers.json(address, z.array(listedFile));
  if (file && more.length === 0) return file;
  throw fault({
    address,
    found: `a list of ${more.length + (file ? 1 : 0)} files`,
    expected: 'one',
    todo: CHECK_ADDRESS,
  });
}

/** @throws DownloadFailed where a file is not the one that was listed. */
export async function checkListed(path: string, bytes: number, { url, size, md5 }: ListedFile) {
  if (typeof size === 'number' && size !== bytes)
    throw fault({ address: url, found: `${bytes} bytes`, expected: `${size}, as listed`, todo: TRY_LATER });
  if (typeof md5 !== 'string') return;
  const hash = createHash('md5');
  await pipeline(createReadStream(path), hash);
  const found = hash.digest('hex');
  if (found !== md5.toLowerCase())
    throw fault({ address: url, found: `MD5 ${found}`, expected: `${md5}, as listed`, todo: TRY_LATER });
}
