import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import vitest from '../../vitest.config.ts';

const folder = '.github/workflows';

const workflow = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: z.record(z.string(), z.string()),
      steps: z.array(z.looseObject({ uses: z.string().optional(), run: z.string().optional() })),
    }),
  ),
});

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const { permissions, jobs } = workflow.parse(parse(readFileSync(join(folder, name), 'utf8')));
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('gives nothing to all jobs alike', () => {
    expect(permissions).toEqual({});
  });

  test('uses only actions that are named by their full commit', () => {
    for (const { uses } of steps)
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  });

  test('puts no text from outside into a script', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});

describe('the tests of a pull request', () => {
  const { jobs } = workflow.parse(parse(readFileSync(join(folder, 'ci.yml'), 'utf8')));

  test('may read the repository and no more', () => {
    for (const { permissions } of Object.values(jobs)) expect(permissions).toEqual({ contents: 'read' });
  });

  test('run every kind of test that vitest has', () => {
    const said = Object.values(jobs)
      .flatMap(({ steps }) => steps.map(({ run }) => run ?? ''))
      .join('\n');
    const kinds = vitest.test?.projects?.map((kind) => (kind as { test: { name: string } }).test.name) ?? [];
    expect(kinds.length).toBeGreaterThan(3);
    expect(kinds.filter((kind) => !said.includes(`--project ${kind}`))).toEqual([]);
  });
});

describe('the monthly update', () => {
  const { jobs } = workflow.parse(parse(readFileSync(join(folder, 'update.yml'), 'utf8')));

  test('lets only the job that publishes write to the host', () => {
    expect(jobs['update']?.permissions).toEqual({ contents: 'write', actions: 'read' });
    expect(jobs['publish']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });

  test('can be tried: then addresses are asked for their heads, and nothing else is done', () => {
    const { check, update, publish } = jobs;
    expect(check).toMatchObject({ if: 'inputs.check', permissions: { contents: 'read' } });
    expect(check?.steps.at(-1)?.run).toContain('npm run download -- --check');
    expect(update).toMatchObject({ if: '${{ !inputs.check }}' });
    expect(publish).toMatchObject({ needs: 'update' });
  });

  test('fetches and imports, checks, builds and keeps the last site, in this order', () => {
    const all = (jobs['update']?.steps ?? []).map(({ run }) => run ?? '').join('\n');
    const order = ['npm test', 'npm run update', 'npm run check:content', 'npm run build', 'keep-previous'];
    const at = order.map((words) => all.indexOf(words));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at.every((place) => place >= 0)).toBe(true);
  });
});
