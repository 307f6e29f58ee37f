import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { FolderHeld, holding } from '../../src/importer/hold-folder.ts';
import { temporaryFolder, writeInto } from './support/files.ts';

const script = fileURLToPath(new URL('support/hold.ts', import.meta.url));

/** A process that holds a folder for so long: what it said. */
const hold = async (folder: string, milliseconds: number) =>
  (await promisify(execFile)(process.execPath, [script, folder, String(milliseconds)])).stdout;

const held = (folder: string, work: () => Promise<string> = () => Promise.resolve('done')) =>
  holding(folder, `${folder}/.lock`, work);

describe('a folder that only one process may write to', () => {
  it('is let go of when the work is done, and when it fails', async () => {
    const folder = await temporaryFolder();
    expect(await held(folder)).toBe('done');
    await expect(held(folder, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is refused to another process and to this one', async () => {
    const folder = await temporaryFolder();
    await held(folder, async () => {
      expect(await hold(folder, 0)).toBe(
        `${folder}: found another import or download writing to it; expected nobody. Wait until it has ended, then run the same command again.`,
      );
      await expect(held(folder)).rejects.toThrow(FolderHeld);
      // Having been refused takes nothing from who has it.
      expect(await hold(folder, 0)).toContain('expected nobody');
      expect(await readdir(folder)).toEqual(['.lock']);
      return 'done';
    });
  });

  it('is given to who comes after one that was killed and left its lock', async () => {
    const folder = await temporaryFolder();
    await writeInto(folder, '.lock', '');
    expect(await held(folder)).toBe('done');
    expect(await readdir(folder)).toEqual([]);
  });

  it('never has two at a time, however many start at once where a killed one left its lock', async () => {
    const folder = await temporaryFolder();
    await writeInto(folder, '.lock', '');
    const said = await Promise.all(Array.from({ length: 6 }, () => hold(folder, 100)));
    const spans = said
      .filter((words) => !words.includes('expected nobody'))
      .map((words) => words.split(' ').map(Number))
      .sort(([a = 0], [b = 0]) => a - b);
    expect(spans.length).toBeGreaterThan(0);
    for (const [i, [from = 0]] of spans.entries())
      expect(from).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0);
    expect(await readdir(folder)).toEqual([]);
  });
});
