import { defineConfig } from 'vitest/config';

/** Test files of one kind. They share a process, which spares most of their time: what they import is read once. */
const kind = (name: string, setupFiles: string[] = []) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], setupFiles },
});

export default defineConfig({
  test: {
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      kind('unit'),
      kind('importer', ['tests/importer/support/after-each-file.ts']),
      kind('download', ['tests/download/support/after-each-file.ts']),
      kind('build'),
    ],
  },
});
