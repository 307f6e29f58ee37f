import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

/** Member name → content. A name that ends in "/" is a folder. */
export type Members = Readonly<Record<string, string | Buffer>>;

/** A zip as publishers make it. The same members always give the same bytes. */
export async function zipOf(members: Members, { compress = true } = {}): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const made = { mtime: new Date(2025, 0, 1), forceDosTimestamp: true };
  for (const [name, content] of Object.entries(members)) {
    if (name.endsWith('/')) zip.addEmptyDirectory(name, made);
    else zip.addBuffer(Buffer.from(content), name, { ...made, compress });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** A zip whose member `from` is called `to` instead: names that no honest zip writer would write. */
export async function zipWithMemberRenamed(members: Members, from: string, to: string): Promise<Buffer> {
  if (from.length !== to.length) throw new RangeError('both names must be as long');
  return replaceAll(await zipOf(members), Buffer.from(from), Buffer.from(to));
}

/** Every occurrence of some bytes, replaced by others of the same length. */
export function replaceAll(bytes: Buffer, from: Buffer, to: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  for (let at = changed.indexOf(from); at !== -1; at = changed.indexOf(from, at + to.length)) {
    to.copy(changed, at);
  }
  return changed;
}
