import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { main } from '../../../src/importer/main.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** How a run of the importer's command ended. `code` is null where it was killed. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** Where it keeps what it unpacks. */
  scratch: string;
  /** Largest file it may write, in blocks of 512 bytes: stands for a disk that fills up. */
  blocks?: number;
  /** Called once it has started, with a way to kill it, or send it something else, and what it says as it goes. */
  started?: (kill: (signal?: NodeJS.Signals) => void, stderr: NodeJS.ReadableStream) => void;
}

/** Run the real command, `npm run import --`, as a process of its own, on the checkout's content folder. */
export async function runImporter(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const command = [process.execPath, 'src/importer/cli.ts', ...args];
  const limit = options.blocks === undefined ? '' : `ulimit -f ${options.blocks}; trap '' XFSZ; `;
  const child = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', ...command], {
    cwd: checkout,
    // Node keeps what it compiled, which takes a good part of a short import.
    env: {
      ...process.env,
      TMPDIR: options.scratch,
      NODE_COMPILE_CACHE: `${checkout}/node_modules/.cache/importer-tests`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  options.started?.((signal = 'SIGKILL') => child.kill(signal), child.stderr);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

/** Run the same in this process, which spares its start: for tests that need many runs. */
export async function runInProcess(args: readonly string[], scratch: string): Promise<Outcome> {
  const said = { stdout: '', stderr: '' };
  const keep = (stream: keyof typeof said) => ({
    write: (words: string) => {
      said[stream] += words;
    },
  });
  vi.stubEnv('TMPDIR', scratch);
  try {
    return { code: await main(args, keep('stdout'), keep('stderr')), ...said };
  } finally {
    vi.unstubAllEnvs();
  }
}
