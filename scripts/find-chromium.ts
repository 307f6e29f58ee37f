import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Chromium without what is only for a screen: tests take it half the processor time. */
const SHELL = 'chromium-headless-shell';

/** Path of a Chromium to test in: the one asked for, the system's, Playwright's own, or one installed now. */
export const findChromium = (): string => found([SHELL, ...WHOLE]);

/** The same, of one that also keeps a profile as a reader's does. */
export const findWholeChromium = (): string => found(WHOLE);

function found(names: readonly string[]): string {
  const there = installed(names);
  if (there) return there;
  install();
  const now = installed(names);
  if (now) return now;
  throw new Error('No Chromium found and none could be installed. Install one and set CHROMIUM_PATH to it.');
}

function installed(names: readonly string[]): string | null {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, and no such file exists.`);
  }
  const system = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  const own = chromium.executablePath();
  return system ?? (existsSync(own) ? own : null);
}

/** Debian's packages for root on Debian, else Playwright's download. */
function install() {
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const commands = debian
    ? [
        ['apt-get', 'update'],
        ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium', SHELL],
      ]
    : [['npx', 'playwright', 'install', 'chromium']];
  for (const [command = '', ...args] of commands) {
    console.log(`> ${command} ${args.join(' ')}`);
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}
