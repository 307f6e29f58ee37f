import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { COUNTRY_BUILD, COUNTRY_SITE } from '../tests/country/content-folder.ts';
import { findChromium, findWholeChromium } from './find-chromium.ts';

/** `npm test`: everything that must hold, stage by stage; every stage runs, so that one run tells all. */
const results = mkdtempSync(join(tmpdir(), 'portal-test-'));
const vitestJson = join(results, 'vitest.json');
const playwrightJson = join(results, 'playwright.json');

let passed = 0;
let failed = 0;

/** Run a command to its end. Stages that run beside one another are `quiet`: what they say comes when they are over. */
async function run(
  command: string,
  args: readonly string[],
  { env = {}, quiet = false }: { env?: Record<string, string>; quiet?: boolean } = {},
): Promise<boolean> {
  const name = `> ${command} ${args.join(' ')}`;
  if (!quiet) console.log(`\n${name}`);
  const start = performance.now();
  const child = spawn(command, args, {
    stdio: ['inherit', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    env: { ...process.env, ...env },
  });
  const said = Promise.all(
    [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : Promise.resolve(''))),
  );
  const good = await new Promise<boolean>((ended) => {
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      ended(false);
    });
    child.on('close', (code) => {
      ended(code === 0);
    });
  });
  if (quiet) console.log(`\n${name}\n${(await said).join('').trim()}`);
  console.log(`${good ? 'Passed' : 'FAILED'} in ${Math.round((performance.now() - start) / 1000)} s.`);
  return good;
}

/** A stage that counts as one test. */
async function check(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  const good = await run(command, args, { env, quiet: true });
  if (good) passed++;
  else failed++;
  return good;
}

/** A stage whose runner counts its own tests; one that fails without a failing test counts as one failure. */
function suite(good: boolean, counts: () => { passed: number; failed: number }) {
  try {
    const found = counts();
    passed += found.passed;
    failed += good ? found.failed : Math.max(1, found.failed);
  } catch (error) {
    console.error(`The runner left no readable result: ${String(error)}`);
    failed++;
  }
}

const site = { built: false };

/** What needs no site, and the site that browsers are tested on, the test country's: what takes longest comes first. */
const stages = [
  async () => {
    site.built =
      (await check('node', ['tests/country/make.ts'])) &&
      (await check('astro', ['build', '--silent', '--outDir', COUNTRY_SITE], COUNTRY_BUILD));
  },
  () => check('eslint', ['--max-warnings', '0', '.']),
  // Of templates and of all that tsconfig.json names: what tsc would say too.
  () => check('astro', ['check', '--minimumFailingSeverity', 'hint']),
  () => check('prettier', ['--check', '--log-level', 'warn', '.']),
  () => check('knip', ['--no-progress']),
  () => check('node', ['src/read/check-content.ts']),
].values();

/** Each keeps one core busy, so that two run at a time. */
async function lane(): Promise<void> {
  for (const stage of stages) await stage();
}
await Promise.all([lane(), lane()]);

const json = [`--outputFile.json=${vitestJson}`];
const unit = await run('vitest', ['run', '--reporter=default', '--reporter=json', ...json], {
  env: { COUNTRY_MADE: 'yes' },
});
suite(unit, () => {
  const report = JSON.parse(readFileSync(vitestJson, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
});

if (site.built) {
  const browser = await run('playwright', ['test', '--reporter=list,json,./tests/e2e/support/asserted.ts'], {
    env: {
      WHOLE_CHROMIUM_PATH: findWholeChromium(),
      CHROMIUM_PATH: findChromium(),
      PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightJson,
    },
  });
  suite(browser, () => {
    const { stats } = JSON.parse(readFileSync(playwrightJson, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number };
    };
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
}

rmSync(results, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
