import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadRelease } from '../src/read/release.ts';

/** From so many teams on a second process makes up for the time that it takes to start. */
const MANY_TEAMS = 300;
const MOST_PROCESSES = 2;

/** Megabytes of memory for each process's objects: without a limit garbage is left lying. */
const HEAP = 768;

const astro = join(import.meta.dirname, '..', 'node_modules', 'astro', 'bin', 'astro.mjs');

/** Build the site, in as many processes as are worth it. `args` are those of `astro build`. */
export async function buildSite(args: readonly string[]): Promise<void> {
  const out = resolve(outDirOf(args));
  const outs = [out, ...Array.from({ length: processes() - 1 }, (_, i) => partOf(out, i + 1))];
  const claims = mkdtempSync(join(tmpdir(), 'site-build-'));
  try {
    const running = outs.map((folder, i) => run([...args, '--outDir', folder], claims, i === 0));
    await allOrNone(running);
    for (const part of outs.slice(1)) moveInto(part, out);
  } finally {
    for (const folder of [claims, ...outs.slice(1)]) rmSync(folder, { recursive: true, force: true });
  }
}

function outDirOf(args: readonly string[]): string {
  const options = { outDir: { type: 'string' } } as const;
  return parseArgs({ args: [...args], options, strict: false }).values.outDir?.toString() ?? 'dist';
}

const partOf = (out: string, i: number) => join(dirname(out), `.${basename(out)}-part-${i}`);

function processes(): number {
  const many = loadRelease().areas.neighbourhoods.length >= MANY_TEAMS;
  return many ? Math.min(availableParallelism(), MOST_PROCESSES) : 1;
}

const run = (args: readonly string[], claims: string, first: boolean) =>
  spawn(process.execPath, [`--max-old-space-size=${HEAP}`, astro, 'build', ...args], {
    env: { ...process.env, BUILD_CLAIMS: claims },
    stdio: ['ignore', first ? 'inherit' : 'ignore', 'inherit'],
  });

/** Waits for all; when one fails the others are stopped. */
async function allOrNone(running: readonly ChildProcess[]): Promise<void> {
  try {
    await Promise.all(running.map(ended));
  } catch (error) {
    for (const child of running) child.kill();
    throw error;
  }
}

const ended = (child: ChildProcess) =>
  new Promise<void>((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code, signal) => {
      if (code === 0) done();
      else failed(new Error(`The build ended with ${code ?? signal ?? 'nothing'}.`));
    });
  });

/** Moves what one process made into what another made; files that both have are the same. */
function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!existsSync(target)) renameSync(source, target);
    else if (entry.isDirectory()) moveInto(source, target);
  }
}

if (import.meta.main) {
  try {
    await buildSite(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
