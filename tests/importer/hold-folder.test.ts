import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { FolderHeld, holding } from '../../src/importer/hold-folder.ts';
import { temporaryFolder, writeInto } from './support/files.ts';

/** Whether the system tells when a process started, as Linux does. */
const hasProc = existsSync('/proc/self/stat');

const script = fileURLToPath(new URL('support/hold.ts', import.meta.url));

/** A process that holds a folder for so long: what it said. */
const hold = async (folder: string, milliseconds: number) =>
  (await promisify(execFile)(process.execPath, [script, folder, String(milliseconds)])).stdout;

const held = (folder: string, work: () => Promise<string> = () => Promise.resolve('done')) =>
  holding(folder, `${folder}/.held-by-`, work);

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn('true');
  await once(child, 'close');
  return child.pid ?? 0;
}

describe('a folder that only one process may write to', () => {
  it('is let go of when the work is done, and when it fails', async () => {
    const folder = await temporaryFolder();
    expect(await held(folder)).toBe('done');
    await expect(held(folder, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is refused to another process and to this one, by the number of who has it', async () => {
    const folder = await temporaryFolder();
    await held(folder, async () => {
      const [claim = ''] = await readdir(folder);
      const said = await hold(folder, 0);
      expect(said).toMatch(
        new RegExp(
          `: found process ${process.pid} writing to it since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC`,
        ),
      );
      expect(said).toContain('Wait until that process has ended, then run the same command again.');
      expect(said).toContain(`delete ${folder}/${claim}.`);
      await expect(held(folder)).rejects.toThrow(FolderHeld);
      expect(await readdir(folder)).toEqual([claim]);
      return 'done';
    });
  });

  it.each([
    ['of a process that is gone', async () => `${await deadProcess()}-1`],
    ['that nobody understands', () => 'x'],
  ])('is given to who comes after a claim %s, which is cleared away', async (_, name) => {
    const folder = await temporaryFolder();
    await writeInto(folder, `.held-by-${await name()}`, '');
    expect(await held(folder, async () => (await readdir(folder)).join())).toMatch(
      new RegExp(`^\\.held-by-${process.pid}-\\d+$`),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it.runIf(hasProc)('is given to who comes after a process whose number is another’s by now', async () => {
    const folder = await temporaryFolder();
    await writeInto(folder, `.held-by-${process.ppid}-1`, '');
    expect(await held(folder)).toBe('done');
  });

  it.runIf(hasProc)(
    'is given to who comes after a process that was killed and that nobody has buried',
    async () => {
      const folder = await temporaryFolder();
      // The shell turns into a program that never asks what came of its child.
      const parent = spawn('sh', ['-c', 'sh -c "echo \\$\\$; exec sleep 60" & exec sleep 60'], {
        detached: true,
      });
      const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
      const child = Number(pid.toString());
      await writeInto(folder, `.held-by-${child}-${await started(child)}`, '');
      try {
        await expect(held(folder)).rejects.toThrow(`found process ${child} `);
        process.kill(child, 'SIGKILL');
        await vi.waitUntil(async () => (await stateOf(child)) === 'Z');
        expect(await held(folder)).toBe('done');
      } finally {
        parent.kill('SIGKILL');
      }
    },
  );

  it('never has two at a time, however many start at once where a killed one left its claim', async () => {
    const folder = await temporaryFolder();
    await writeInto(folder, `.held-by-${await deadProcess()}-1`, '');
    const said = await Promise.all(Array.from({ length: 6 }, () => hold(folder, 100)));
    const spans = said
      .filter((words) => !words.includes('found process'))
      .map((words) => words.split(' ').map(Number))
      .sort(([a = 0], [b = 0]) => a - b);
    expect(spans.length).toBeGreaterThan(0);
    for (const [i, [from = 0]] of spans.entries())
      expect(from).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0);
    expect(await readdir(folder)).toEqual([]);
  });
});

/** What the system says of a process after its name. */
const fieldsOf = async (pid: number) =>
  (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ').at(-1)?.split(' ') ?? [];

const stateOf = async (pid: number) => (await fieldsOf(pid))[0];

/** When a process started, as the system counts. */
const started = async (pid: number) => (await fieldsOf(pid))[19];
