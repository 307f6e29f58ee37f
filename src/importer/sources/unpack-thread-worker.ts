import { parentPort } from 'node:worker_threads';
import { ImportRefused, wordsOf } from '../errors.ts';
import { LineCounter } from './line-counter.ts';
import type { Unpacked } from './unpack-thread.ts';
import { openZip, unpack, type ZipArchive } from './zip.ts';

/** Unpack this member of an archive to this file. Paths are on disk, the member's is within the archive. */
export interface Request {
  id: number;
  archive: string;
  member: string;
  to: string;
}

export type Answer = { id: number } & (
  | { kind: 'done'; unpacked: Unpacked }
  | { kind: 'refused'; problems: readonly string[] }
  | { kind: 'failed'; message: string; code?: string }
);

/** Archives stay open: their members are asked for one after another. */
const archives = new Map<string, Promise<ZipArchive>>();

parentPort?.on('message', (request: Request) => {
  void answer(request).then((message) => parentPort?.postMessage(message));
});

async function answer({ id, archive: path, member: name, to }: Request): Promise<Answer> {
  try {
    const opened = archives.get(path) ?? openZip(path);
    archives.set(path, opened);
    const archive = await opened;
    const member = archive.members.find((one) => one.name === name);
    if (!member)
      throw new ImportRefused(`${archive.file}: ${name} is no longer in it. Run the import again.`);
    const lines = new LineCounter();
    await unpack(archive, member, to, (chunk) => {
      lines.add(chunk);
    });
    return { id, kind: 'done', unpacked: { count: lines.count, first: lines.first } };
  } catch (error) {
    if (error instanceof ImportRefused) return { id, kind: 'refused', problems: error.problems };
    const code = error instanceof Error && 'code' in error ? { code: String(error.code) } : {};
    return { id, kind: 'failed', message: wordsOf(error), ...code };
  }
}
