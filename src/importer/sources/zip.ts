import { createWriteStream } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import yauzl from 'yauzl';
import { ImportRefused, wordsOf } from '../errors.ts';

/** Real files shrink about sixfold; DEFLATE's limit is a thousandfold. Beyond this a file is taken for a zip bomb. */
const MAX_SHRINKAGE = 100;
const BOMB_FLOOR = 10 * 2 ** 20;
const MAX_MEMBER = 8 * 2 ** 30;
/** A whole history of data.police.uk is some twenty thousand files. The number is at the end of an archive, read first. */
const MAX_ENTRIES = 50_000;

/** Bytes unpacked at a time: large, for fewer trips through the event loop, but no larger than what is unpacked. */
const MAX_CHUNK = 2 ** 20;
const MIN_CHUNK = 2 ** 10;
const chunkFor = (bytes: number) => Math.max(MIN_CHUNK, Math.min(MAX_CHUNK, bytes));

/** How a member is packed, by the number that the format gives it. */
const STORED = 0;
const DEFLATED = 8;

export interface ZipMember {
  /** Path inside the archive, checked: relative, with forward slashes, and no way out of its folder. */
  name: string;
  /** Bytes once unpacked. */
  size: number;
  crc32: number;
  /** Its bytes, unpacked. */
  open(): Promise<Readable>;
  /** The same at once, for a small one: a stream for each of thousands takes longer than what is in them. */
  whole(): Promise<Buffer>;
}

export interface ZipArchive {
  path: string;
  /** File name for messages, without its folder. */
  file: string;
  members: ZipMember[];
  close(): void;
}

/**
 * Open an archive and check every member's name and size before anything is unpacked.
 * @param held whether it is kept in memory while it is open: for one of thousands of small members.
 */
export async function openZip(path: string, held = false): Promise<ZipArchive> {
  const file = basename(path);
  const options = { autoClose: false, lazyEntries: true };
  const opening = held
    ? readFile(path).then((bytes) => yauzl.fromBufferPromise(bytes, options))
    : yauzl.openPromise(path, options);
  const zip = await opening.catch((error: unknown) => refuseArchive(file, error));
  const close = () => {
    zip.close();
  };
  try {
    const members = await membersOf(file, zip);
    await refuseUncounted(path, file, zip);
    return { path, file, members, close };
  } catch (error) {
    close();
    return refuseArchive(file, error);
  }
}

function refuseArchive(file: string, error: unknown): never {
  if (error instanceof ImportRefused) throw error;
  const words = wordsOf(error);
  throw new ImportRefused(
    /(?:relative|absolute) path/.test(words)
      ? `${file}: found a member whose path leads out of the archive (${words}); expected paths within it. Nothing was unpacked. Download the file again from its publisher.`
      : `${file}: found no readable zip archive (${words}); expected a whole zip as published. Download it again.`,
  );
}

async function membersOf(file: string, zip: yauzl.ZipFile): Promise<ZipMember[]> {
  if (zip.entryCount > MAX_ENTRIES)
    throw new ImportRefused(
      `${file}: found ${zip.entryCount.toLocaleString('en-GB')} entries; expected at most ${MAX_ENTRIES.toLocaleString('en-GB')}, more than any publisher's archive has. None was read. Is it the right file? Download it again.`,
    );
  const members: ZipMember[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    if (entry.isEncrypted())
      throw new ImportRefused(
        `${file}: member ${entry.fileName} is encrypted; expected a zip that opens without a password, as publishers' files do. Download the file again from its publisher.`,
      );
    refuseBomb(file, `member ${entry.fileName}`, entry.uncompressedSize, entry.compressedSize);
    if (entry.uncompressedSize > MAX_MEMBER)
      throw new ImportRefused(
        `${file}: member ${entry.fileName} would unpack to ${entry.uncompressedSize} bytes; expected at most ${MAX_MEMBER}. Is it the right file? Download it again.`,
      );
    members.push({
      name: entry.fileName,
      size: entry.uncompressedSize,
      crc32: entry.crc32,
      open: () => openMember(zip, entry),
      whole: () => wholeMember(zip, entry),
    });
  }
  // Members that share their packed bytes are each small, and huge together.
  const total = members.reduce((bytes, { size }) => bytes + size, 0);
  refuseBomb(file, `its ${members.length} members together`, total, zip.fileSize);
  refuseRepeats(file, members);
  return members;
}

/** What stands after an archive's list of members: the record at its end, or that of a large archive before it. */
const END = 0x06054b50;
const LARGE_END = 0x06064b50;
const END_BYTES = 22;

/**
 * The record at an archive's end counts its members and stands right behind the list of them. Where it counts too few,
 * or is that of another archive joined to this one, the rest would be left out unseen.
 */
async function refuseUncounted(path: string, file: string, zip: yauzl.ZipFile) {
  const { readEntryCursor: at } = zip as unknown as { readEntryCursor: number };
  const handle = await open(path);
  try {
    const { buffer: next } = await handle.read(Buffer.alloc(END_BYTES), 0, END_BYTES, at);
    const isLast = at + END_BYTES + next.readUInt16LE(20) === zip.fileSize;
    if (next.readUInt32LE() === LARGE_END || (next.readUInt32LE() === END && isLast)) return;
  } finally {
    await handle.close();
  }
  throw new ImportRefused(
    `${file}: found more than the ${zip.entryCount.toLocaleString('en-GB')} members that the record at its end counts; expected it to count all. Nothing was unpacked. Download the file again from its publisher.`,
  );
}

async function packedMember(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  if ([STORED, DEFLATED].includes(entry.compressionMethod)) return packed;
  throw new Error(`packed by method ${entry.compressionMethod}, which no publisher uses`);
}

async function wholeMember(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  const packed = await buffer(await packedMember(zip, entry));
  if (entry.compressionMethod === STORED) return packed;
  return inflateRawSync(packed, { maxOutputLength: entry.uncompressedSize + 1 });
}

/** Unpacks in larger pieces than yauzl does by itself. */
async function openMember(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  const packed = await packedMember(zip, entry);
  if (entry.compressionMethod === STORED) return packed;
  const unpacked = createInflateRaw({ chunkSize: chunkFor(entry.uncompressedSize) });
  packed.on('error', (error) => unpacked.destroy(error));
  return packed.pipe(unpacked);
}

function refuseBomb(file: string, what: string, size: number, packed: number) {
  const shrinkage = size / Math.max(1, packed);
  if (size <= BOMB_FLOOR || shrinkage <= MAX_SHRINKAGE) return;
  throw new ImportRefused(
    `${file}: ${what} would unpack to ${size} bytes, ${Math.round(shrinkage)} times the packed size; ` +
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

/** Unpack a member to a file; every chunk also goes to `look`. Refused when it is not as the archive says. */
export async function unpack(
  archive: ZipArchive,
  member: ZipMember,
  to: string,
  look?: (chunk: Buffer) => void,
) {
  await mkdir(dirname(to), { recursive: true });
  await readable(archive, member, async () => {
    await pipeline(await member.open(), checked(member, look), createWriteStream(to));
  });
}

/** A small member whole, as text. */
export function textOf(archive: ZipArchive, member: ZipMember): Promise<string> {
  return readable(archive, member, async () => {
    const bytes = await member.whole();
    refuseOther(member, bytes.length, crc32(bytes));
    return bytes.toString('utf8');
  });
}

/** Passes bytes on as long as they are no more than announced; at the end, size and checksum must agree. */
function checked(member: ZipMember, look?: (chunk: Buffer) => void): Transform {
  let bytes = 0;
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      sum = crc32(chunk, sum);
      look?.(chunk);
      if (bytes > member.size) done(new Error(`it is larger than the ${member.size} bytes announced`));
      else done(null, chunk);
    },
    flush(done) {
      refuseOther(member, bytes, sum);
      done();
    },
  });
}

/** @throws Error where what was unpacked is not what was announced. */
function refuseOther(member: ZipMember, bytes: number, sum: number) {
  if (bytes !== member.size) throw new Error(`${bytes} bytes, expected ${member.size}`);
  if (sum !== member.crc32) throw new Error(`checksum ${hex(sum)}, expected ${hex(member.crc32)}`);
}

const hex = (sum: number) => sum.toString(16).padStart(8, '0');

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
