import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };

/** One measured figure; a budget is shown beside it and never fails the run. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  /** What it is held against in the same run, if anything. */
  baseline?: { what: string; value: number };
  budget?: string;
}

export interface Run {
  seconds: number;
  /** Largest resident size, megabytes; of several processes the sum of the largest of those that ran together. */
  peak: number;
}

/** Run the importer with Node's options of `npm run import`, and measure it. */
export function runImporter(args: readonly string[]): Run {
  const words = packageFile.scripts.import.split(' ');
  return runScript(words.at(-1) ?? '', args, {}, words.slice(1, -1));
}

/** Run a script of ours in a process of its own, and measure it from outside. */
export function runScript(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
  options: readonly string[] = [],
  cwd: string = process.cwd(),
): Run {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const peakFile = join(folder, 'peak');
  const preload = join(import.meta.dirname, 'peak-memory.ts');
  const started = performance.now();
  const { status, stderr } = spawnSync('node', [...options, script, ...args], {
    // Processes that it starts are measured as well.
    env: { ...process.env, ...env, PEAK_FILE: peakFile, NODE_OPTIONS: `--import ${preload}` },
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  const peak = peakOf(readFileSync(peakFile, 'utf8')) / 1024;
  rmSync(folder, { recursive: true });
  return { seconds, peak };
}

/** The most that processes can have taken at one time, from a line for each: its begin, end and own peak. */
export function peakOf(lines: string): number {
  const processes = lines
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const at = processes.map(([moment = 0]) =>
    processes.reduce(
      (sum, [began = 0, ended = 0, peak = 0]) => (began <= moment && moment <= ended ? sum + peak : sum),
      0,
    ),
  );
  return Math.max(...at);
}

/** Median of an odd number of timings of something quick, in milliseconds. */
export function medianMs(times: number, work: () => void): number {
  const timings = Array.from({ length: times }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return timings.sort((a, b) => a - b)[times >> 1] ?? NaN;
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, baseline, budget }) => [
    what,
    `${round(value)} ${unit}`,
    baseline ? `${round(value / baseline.value)}× ${baseline.what} (${round(baseline.value)} ${unit})` : '',
    budget ?? '',
  ]);
  const head = ['what', 'measured', 'against', 'budget'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((w) => '-'.repeat(w))), ...rows.map(line)].join('\n');
}

export const round = (value: number) => Number(value.toPrecision(3));
