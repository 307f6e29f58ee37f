import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { ImportRefused, wordsOf } from '../errors.ts';

/** Real files shrink about sixfold; DEFLATE's limit is a thousandfold. Beyond this a file is taken for a zip bomb. */
const MAX_SHRINKAGE = 100;
const BOMB_FLOOR = 10 * 2 ** 20;
const MAX_MEMBER = 8 * 2 ** 30;

export interface ZipMember {
  /** Path inside the archive, checked: relative, with forward slashes, and no way out of its folder. */
  name: string;
  /** Bytes once unpacked. */
  size: number;
  crc32: number;
  open(): Promise<Readable>;
}

export interface ZipArchive {
  /** File name for messages, without its folder. */
  file: string;
  members: ZipMember[];
  close(): void;
}

/** Open an archive and check every member's name and size before anything is unpacked. */
export async function openZip(path: string): Promise<ZipArchive> {
  const file = basename(path);
  try {
    const zip = await yauzl.openPromise(path, {
      autoClose: false,
      lazyEntries: true,
      validateEntrySizes: true,
    });
    const members: ZipMember[] = [];
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      refuseBomb(file, entry);
      members.push({
        name: entry.fileName,
        size: entry.uncompressedSize,
        crc32: entry.crc32,
        open: () => zip.openReadStreamPromise(entry),
      });
    }
    refuseRepeats(file, members);
    return {
      file,
      members,
      close: () => {
        zip.close();
      },
    };
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(
      `${file}: found no readable zip archive (${wordsOf(error)}); expected a whole zip as published. Download it again.`,
    );
  }
}

function refuseBomb(file: string, entry: yauzl.Entry) {
  const shrinkage = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  const bomb = entry.uncompressedSize > BOMB_FLOOR && shrinkage > MAX_SHRINKAGE;
  if (!bomb && entry.uncompressedSize <= MAX_MEMBER) return;
  throw new ImportRefused(
    `${file}: member ${entry.fileName} would unpack to ${entry.uncompressedSize} bytes, ${Math.round(shrinkage)} times its packed size; ` +
      `expected at most ${MAX_SHRINKAGE} times. It looks like a zip bomb and was not unpacked. Download the file again from its publisher.`,
  );
}

function refuseRepeats(file: string, members: readonly ZipMember[]) {
  const seen = new Set<string>();
  for (const { name } of members) {
    if (seen.has(name))
      throw new ImportRefused(
        `${file}: member ${name} is there twice; expected once. Download the file again.`,
      );
    seen.add(name);
  }
}

/** Unpack a member to a file; every chunk also goes to `look`. Refused when its checksum is wrong. */
export async function unpack(
  archive: ZipArchive,
  member: ZipMember,
  to: string,
  look?: (chunk: Buffer) => void,
) {
  await mkdir(dirname(to), { recursive: true });
  const check = checksum();
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      check.add(chunk);
      look?.(chunk);
      done(null, chunk);
    },
  });
  await readable(archive, member, async () => {
    await pipeline(await member.open(), watch, createWriteStream(to));
  });
  refuseWrongSum(archive, member, check.value());
}

/** A small member whole, as text. */
export async function textOf(archive: ZipArchive, member: ZipMember): Promise<string> {
  const bytes = await readable(archive, member, async () => buffer(await member.open()));
  const check = checksum();
  check.add(bytes);
  refuseWrongSum(archive, member, check.value());
  return bytes.toString('utf8');
}

function checksum() {
  let value = 0;
  return {
    add: (chunk: Buffer) => {
      value = crc32(chunk, value);
    },
    value: () => value,
  };
}

async function readable<T>(archive: ZipArchive, member: ZipMember, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isSystemError(error)) throw error;
    throw new ImportRefused(
      `${archive.file}: member ${member.name} cannot be unpacked (${wordsOf(error)}). Download the file again.`,
    );
  }
}

/** Disk full, no permission and the like are not the archive's fault. */
const isSystemError = (error: unknown) => error instanceof Error && 'syscall' in error;

function refuseWrongSum(archive: ZipArchive, member: ZipMember, found: number) {
  if (found === member.crc32) return;
  throw new ImportRefused(
    `${archive.file}: member ${member.name} has checksum ${found.toString(16)}, expected ${member.crc32.toString(16)}. Download the file again.`,
  );
}
