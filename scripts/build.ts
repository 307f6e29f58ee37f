import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { loadRelease } from '../src/read/release.ts';

/** From so many teams on a second process makes up for the time that it takes to start. */
const MANY_TEAMS = 300;
const MOST_PROCESSES = 2;

/**
 * Megabytes for each process's objects: without a limit garbage is left lying. Some room for young ones spares much
 * of the work of clearing up after a file of the release has been read.
 */
const MEMORY = ['--max-old-space-size=400', '--max-semi-space-size=16'];

/** All threads of a process take memory from one place: places of their own keep what bundling took for good. */
const TOGETHER = { MALLOC_ARENA_MAX: '1' };

const astro = join(import.meta.dirname, '..', 'node_modules', 'astro', 'bin', 'astro.mjs');

/**
 * Build the site: `args` are those of `astro build`. Several processes share out its pages, each writes to a folder
 * of its own, and all is moved into the first's.
 */
export async function buildSite(args: readonly string[], processes: number = worthwhile()): Promise<void> {
  const { out, rest } = readArgs(args);
  // For a folder that lies elsewhere Astro keeps its own files here, where a second process would find them.
  const alone = relative(process.cwd(), out).startsWith('..');
  const others = Array.from({ length: alone ? 0 : processes - 1 }, (_, i) => partOf(out, i + 1));
  const claims = mkdtempSync(join(tmpdir(), 'site-build-'));
  try {
    const running = [out, ...others].map((folder, i) => run([...rest, '--outDir', folder], claims, i === 0));
    await allOrNone(running);
    for (const part of others) if (existsSync(part)) moveInto(part, out);
  } finally {
    for (const folder of [claims, ...others]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Where to, and the other arguments. */
function readArgs(args: readonly string[]): { out: string; rest: string[] } {
  const at = args.indexOf('--outDir');
  if (at < 0) return { out: resolve('dist'), rest: [...args] };
  const folder = args[at + 1];
  if (folder === undefined) throw new Error('--outDir needs the name of a folder after it.');
  return { out: resolve(folder), rest: args.toSpliced(at, 2) };
}

const partOf = (out: string, i: number) => join(dirname(out), `.${basename(out)}-part-${i}`);

function worthwhile(): number {
  const many = loadRelease().areas.neighbourhoods.length >= MANY_TEAMS;
  return many ? Math.min(availableParallelism(), MOST_PROCESSES) : 1;
}

const run = (args: readonly string[], claims: string, first: boolean) =>
  spawn(process.execPath, [...MEMORY, astro, 'build', ...args], {
    env: { ...process.env, ...TOGETHER, BUILD_CLAIMS: claims },
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
