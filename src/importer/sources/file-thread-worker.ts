import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { ImportRefused, wordsOf } from '../errors.ts';
import { LineCounter } from './line-counter.ts';
import { openZip, unpack, type ZipArchive } from './zip.ts';

/** What was seen of a text file while it was unpacked. */
export interface Unpacked {
  /** Rows of CSV, the header among them: a line break inside a quoted cell does not end one. */
  count: number;
  /** Lines, wherever their ends stand. */
  breaks: number;
  first: string;
}

/** What was seen of a file while it was read. */
export interface Whole {
  bytes: number;
  sha256: string;
  /** Lines, the header among them; of no meaning where the file is not text. */
  lines: number;
}

/** Paths are on disk, the member's is within the archive. */
export type Task =
  { kind: 'unpack'; archive: string; member: string; to: string } | { kind: 'read'; path: string };

export type Request = { id: number } & Task;

export type Answer = { id: number } & (
  | { kind: 'done'; result: Unpacked | Whole }
  | { kind: 'refused'; problems: readonly string[] }
  | { kind: 'failed'; message: string; code?: string }
);

/** Archives stay open: their members are asked for one after another. */
const archives = new Map<string, Promise<ZipArchive>>();

/** Bytes read at a time. */
const CHUNK = 2 ** 20;

parentPort?.on('message', (request: Request) => {
  void answer(request).then((message) => parentPort?.postMessage(message));
});

async function answer({ id, ...task }: Request): Promise<Answer> {
  try {
    const result = task.kind === 'read' ? await read(task.path) : await unpackMember(task);
    return { id, kind: 'done', result };
  } catch (error) {
    if (error instanceof ImportRefused) return { id, kind: 'refused', problems: error.problems };
    const code = error instanceof Error && 'code' in error ? { code: String(error.code) } : {};
    return { id, kind: 'failed', message: wordsOf(error), ...code };
  }
}

async function unpackMember({ archive: path, member: name, to }: Extract<Task, { kind: 'unpack' }>) {
  const opened = archives.get(path) ?? openZip(path);
  archives.set(path, opened);
  const archive = await opened;
  const member = archive.members.find((one) => one.name === name);
  if (!member) throw new ImportRefused(`${archive.file}: ${name} is no longer in it. Run the import again.`);
  const lines = new LineCounter();
  await unpack(archive, member, to, (chunk) => {
    lines.add(chunk);
  });
  return { count: lines.count, breaks: lines.breaks, first: lines.first };
}

async function read(path: string): Promise<Whole> {
  const hash = createHash('sha256');
  const lines = new LineCounter();
  let bytes = 0;
  for await (const part of createReadStream(path, { highWaterMark: CHUNK })) {
    const chunk = part as Buffer;
    hash.update(chunk);
    lines.add(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex'), lines: lines.count };
}
