import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { COUNTRY_CONTENT } from './tests/country/content-folder.ts';
import { LongestFirst } from './tests/longest-first.ts';

/** Test files of one kind. They share a process, which spares most of their time: what they import is read once. */
const kind = (name: string, { setupFiles = [], env = {} }: Kind = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], setupFiles, env },
});

interface Kind {
  setupFiles?: string[];
  env?: Record<string, string>;
}

const onTheCountry: Kind = { env: { CONTENT_FOLDER: COUNTRY_CONTENT } };

export default defineConfig({
  test: {
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Tests wait for disks, processes and databases, and not for a core alone.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // A test whose assertions all stand in a loop fails where the loop is empty.
    expect: { requireAssertions: true },
    globalSetup: 'tests/country/global-setup.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      kind('unit', onTheCountry),
      kind('importer', { setupFiles: ['tests/importer/support/after-each-file.ts'] }),
      kind('download', { setupFiles: ['tests/download/support/after-each-file.ts'] }),
      kind('build', onTheCountry),
      kind('release'),
    ],
  },
});
