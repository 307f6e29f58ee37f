import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The test country is there before any test; `npm test` has made it already. */
export default function setup(): void {
  if (process.env['COUNTRY_MADE'] === 'yes') return;
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'make.ts')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
