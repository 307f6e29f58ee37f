import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { COUNTRY_BUILD, COUNTRY_SITE } from '../tests/country/content-folder.ts';
import { findChromium } from './find-chromium.ts';

/** `npm run pictures`: pages of the test country beside pictures of them; with `--renew` makes these anew. */
function run(command: string, args: readonly string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

const args = process.argv.slice(2).filter((one) => one !== '--renew');
const renew = process.argv.includes('--renew');
run('node', ['tests/country/make.ts']);
run('astro', ['build', '--silent', '--outDir', COUNTRY_SITE], COUNTRY_BUILD);
if (renew) rmSync('tests/pictures/kept', { recursive: true, force: true });
run('playwright', ['test', '--config', 'tests/pictures/playwright.config.ts', ...args], {
  CHROMIUM_PATH: findChromium(),
  ...(renew ? { PICTURES: 'renew' } : {}),
});
