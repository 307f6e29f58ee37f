import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTRY_BUILD, COUNTRY_SITE } from './content-folder.ts';

/** The test country and its site are there before any test; `npm test` has made both already. */
export default function setup(): void {
  if (process.env['COUNTRY_MADE'] === 'yes') return;
  run(process.execPath, [join(import.meta.dirname, 'make.ts')]);
  if (!existsSync(COUNTRY_SITE)) run('astro', ['build', '--silent', '--outDir', COUNTRY_SITE], COUNTRY_BUILD);
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}) {
  const { status, stderr } = spawnSync(command, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
