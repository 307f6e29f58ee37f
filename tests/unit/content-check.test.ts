import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallContent, withChange } from '../fixtures/content/small-content.ts';

const check = (args: string[], env = process.env) =>
  spawnSync(process.execPath, [join('src', 'read', 'check-content.ts'), ...args], { encoding: 'utf8', env });

test('checking sound content says how much there is, and succeeds', () => {
  const { status, stdout } = check([smallContent()]);
  expect(stdout).toMatch(/^The content is sound: 2 forces, /);
  expect(status).toBe(0);
});

test('checking broken content, where the variable says that it is, prints what is wrong, without a stack trace, and fails', () => {
  const CONTENT_FOLDER = withChange('site.yaml', 'name: Test Patch', 'nam: Test Patch');
  const { status, stderr } = check([], { ...process.env, CONTENT_FOLDER });
  expect(stderr).toContain('site.yaml, line 1, nam\n');
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(1);
});

test('checking a folder that is not there says which files are missing, and fails', () => {
  const { status, stderr } = check([join(smallContent(), 'nowhere')]);
  expect(stderr).toContain('sources.yaml\n  found:    no such file');
  expect(status).toBe(1);
});
