import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';

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
const dataFiles = join(import.meta.dirname, '..', 'src', 'build', 'data-files.ts');

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
    await (processes === 1 ? buildByOne(options, folders) : buildByTwo(options, folders));
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
  /** What other processes make of it. */
  data: string;
  pages: string;
  /** The last site, once the new one is in its place. */
  before: string;
}

function partsOf(out: string): Parts {
  const part = (name: string) => join(dirname(out), `.${basename(out)}-part-${name}`);
  return { next: part('next'), data: part('data'), pages: part('pages'), before: part('before') };
}

function clear({ next, data, pages, before }: Parts): void {
  for (const folder of [next, data, pages, before]) rmSync(folder, { recursive: true, force: true });
}

interface Options {
  out: string;
  root: string;
  /** What else is said to Astro. */
  rest: string[];
}

function readArgs(args: readonly string[]): Options {
  const out = valueOf(args, '--outDir');
  const at = args.indexOf('--outDir');
  return {
    out: realPathOf(resolve(out ?? 'dist')),
    root: resolve(valueOf(args, '--root') ?? '.'),
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

const buildByOne = ({ rest }: Options, { next }: Parts) =>
  run([astro, 'build', ...rest, '--outDir', next]).ended;

/**
 * One process makes pages; the other writes the data files first and then makes pages too. Each writes to a folder of
 * its own, and all is moved into the first's.
 */
async function buildByTwo({ root, rest }: Options, { next, data, pages }: Parts): Promise<void> {
  const claims = mkdtempSync(join(tmpdir(), 'site-build-'));
  const running = new Set<Running>();
  const start = (command: readonly string[], quietly: boolean) => {
    const started = run(command, { BUILD_CLAIMS: claims }, quietly);
    running.add(started);
    return started;
  };
  const build = (folder: string, quietly: boolean) =>
    start([astro, 'build', ...rest, '--outDir', folder], quietly);
  try {
    const first = build(next, false);
    const second = start([dataFiles, root, data], false).ended.then(async () => {
      if (first.isRunning() && !liesElsewhere(next)) await build(pages, true).ended;
    });
    await Promise.all([first.ended, second]);
    for (const part of [data, pages]) if (existsSync(part)) moveInto(part, next);
  } finally {
    for (const { stop } of running) stop();
    await Promise.allSettled([...running].map(({ ended }) => ended));
    rmSync(claims, { recursive: true, force: true });
  }
}

/** For a folder that lies elsewhere Astro keeps its own files here, where a second process would find them. */
const liesElsewhere = (out: string) => relative(process.cwd(), out).startsWith('..');

const worthwhile = (): 1 | 2 => (availableParallelism() > 1 && teams() >= MANY_TEAMS ? 2 : 1);

/** Patches that have a file of points. What is wrong with a release the build itself tells. */
function teams(): number {
  const crime = join('content', 'areas', 'crime');
  if (!existsSync(crime)) return 0;
  const folders = readdirSync(crime, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.reduce((sum, { name }) => sum + readdirSync(join(crime, name)).length, 0);
}

interface Running {
  isRunning: () => boolean;
  /** @throws Error where it does not end well. */
  ended: Promise<void>;
  stop: () => void;
}

function run(command: readonly string[], env: Record<string, string> = {}, quietly = false): Running {
  const child = spawn(process.execPath, [...MEMORY, ...command], {
    env: { ...process.env, ...TOGETHER, ...PRIVATELY, ...env },
    stdio: ['ignore', quietly ? 'ignore' : 'inherit', 'inherit'],
  });
  return {
    isRunning: () => child.exitCode === null && child.signalCode === null,
    ended: endOf(child),
    stop: () => child.kill(),
  };
}

const endOf = (child: ChildProcess) =>
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
