import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';

/** `npm test`: everything that must hold, stage by stage; every stage runs, so that one run tells all. */
const results = mkdtempSync(join(tmpdir(), 'portal-test-'));
const vitestJson = join(results, 'vitest.json');
const playwrightJson = join(results, 'playwright.json');

let passed = 0;
let failed = 0;

function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

/** A stage that counts as one test. */
function check(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const good = run(command, args, env);
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

check('node', ['src/read/check-content.ts']);
check('astro', ['check', '--minimumFailingSeverity', 'hint']);
check('tsc', ['--noEmit']);
check('eslint', ['--max-warnings', '0', '.']);
check('prettier', ['--check', '--log-level', 'warn', '.']);

const built = check('astro', ['build', '--silent', '--outDir', 'dist-test'], {
  SANDBOX: '1',
  // Standards are told for a day; the tests know what held on this one.
  SITE_DATE: '2026-11-21',
});

const unit = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestJson}`,
]);
suite(unit, () => {
  const report = JSON.parse(readFileSync(vitestJson, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
});

if (built) {
  const browser = run('playwright', ['test', '--reporter=list,json'], {
    CHROMIUM_PATH: findChromium(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightJson,
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
