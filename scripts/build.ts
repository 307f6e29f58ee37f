import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** From so many teams on a second process makes up for the time that it takes to start. */
const MANY_TEAMS = 300;

/**
 * Megabytes for each process's objects: without a limit garbage is left lying. Much room for young ones, and for the
 * old to more than double before they are gone through, spares most of the work of clearing up.
 */
const MEMORY = ['--max-old-space-size=600', '--max-semi-space-size=32', '--heap-growing-percent=150'];

/** All threads of a process take memory from one place: places of their own keep what bundling took for good. */
const TOGETHER = { MALLOC_ARENA_MAX: '1' };

/** Who builds this site tells nobody outside. */
const PRIVATELY = { ASTRO_TELEMETRY_DISABLED: '1' };

const astro = join(import.meta.dirname, '..', 'node_modules', 'astro', 'bin', 'astro.mjs');

/**
 * Build the site: `args` are those of `astro build`. It is made beside the one in place and takes its place when it is
 * whole: a build that fails leaves the last one. Besides, to make files just after tens of thousands were deleted takes
 * some file systems many times as long.
 */
export async function buildSite(args: readonly string[], processes: 1 | 2 = worthwhile()): Promise<void> {
  const options = readArgs(args);
  const folders = partsOf(options.out);
  // A build that was cut off between the two renames below left no site in place.
  putBack(options, folders);
  clear(folders);
  try {
    await build(options, folders, processes);
    if (existsSync(options.out)) renameSync(options.out, folders.before);
    renameSync(folders.next, options.out);
  } finally {
    putBack(options, folders);
    clear(folders);
  }
}

function putBack({ out }: Options, { before }: Parts): void {
  if (!existsSync(out) && existsSync(before)) renameSync(before, out);
}

/** Beside the folder that a site is built into. */
interface Parts {
  /** The new site. */
  next: string;
  /** The last site, once the new one is in its place. */
  before: string;
}

function partsOf(out: string): Parts {
  const part = (name: string) => join(dirname(out), `.${basename(out)}-part-${name}`);
  return { next: part('next'), before: part('before') };
}

function clear({ next, before }: Parts): void {
  for (const folder of [next, before]) rmSync(folder, { recursive: true, force: true });
}

interface Options {
  out: string;
  /** What else is said to Astro. */
  rest: string[];
}

function readArgs(args: readonly string[]): Options {
  const out = valueOf(args, '--outDir');
  const at = args.indexOf('--outDir');
  return {
    out: realPathOf(resolve(out ?? 'dist')),
    rest: out === undefined ? [...args] : args.toSpliced(at, 2),
  };
}

/** Where a link stands for the folder, the one that it leads to is replaced. */
const realPathOf = (path: string) => (existsSync(path) ? realpathSync(path) : path);

function valueOf(args: readonly string[], option: string): string | undefined {
  const at = args.indexOf(option);
  if (at < 0) return undefined;
  const value = args[at + 1];
  if (value === undefined) throw new Error(`${option} needs the name of a folder after it.`);
  return value;
}

async function build({ rest }: Options, { next }: Parts, processes: number): Promise<void> {
  const child = spawn(process.execPath, [...MEMORY, astro, 'build', ...rest, '--outDir', next], {
    env: { ...process.env, ...TOGETHER, ...PRIVATELY, BUILD_PROCESSES: String(processes) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (code !== 0) throw new Error(`The build ended with ${code ?? signal ?? 'nothing'}.`);
}

const worthwhile = (): 1 | 2 => (availableParallelism() > 1 && teams() >= MANY_TEAMS ? 2 : 1);

/** Patches that have a file of points. What is wrong with a release the build itself tells. */
function teams(): number {
  const crime = join('content', 'areas', 'crime');
  if (!existsSync(crime)) return 0;
  const folders = readdirSync(crime, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.reduce((sum, { name }) => sum + readdirSync(join(crime, name)).length, 0);
}

if (import.meta.main) {
  try {
    await buildSite(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
