import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { makeFiles, type Share } from './make-files.ts';

const BUNDLED_SITE = 'bundled-site.mjs';

/**
 * Has Astro bundle the site, and makes its pages and data files in this process and `others` beside it. Astro itself
 * makes one page after another, in the order of their templates, and takes as long to write a data file as that takes
 * to make.
 */
export function sharedBuild(others: number): AstroIntegration {
  const bundled = bundledSite();
  let out = '';
  return {
    name: 'shared-build',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [bundled.plugin] } });
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          setup: () => Promise.resolve(),
          getStaticPaths: async () => {
            await makeTogether({ bundle: join(bundled.folder(), BUNDLED_SITE), out }, others);
            return [];
          },
        }));
      },
    },
  };
}

/** Puts bundled-site.ts into the bundle that Astro makes pages from; in which folder that is, is known once it is there. */
function bundledSite(): { plugin: Plugin; folder: () => string } {
  let folder = '';
  return {
    folder: () => folder,
    plugin: {
      name: 'bundled-site',
      apply: 'build',
      applyToEnvironment: ({ name }) => name === 'prerender',
      buildStart() {
        this.emitFile({
          type: 'chunk',
          id: join(import.meta.dirname, 'bundled-site.ts'),
          fileName: BUNDLED_SITE,
        });
      },
      writeBundle({ dir = '' }) {
        folder = dir;
      },
    },
  };
}

async function makeTogether(site: Omit<Share, 'claims'>, others: number): Promise<void> {
  const share = { ...site, claims: mkdtempSync(join(tmpdir(), 'site-build-')) };
  const started = Array.from({ length: others }, () =>
    fork(join(import.meta.dirname, 'make-files.ts'), [share.bundle, share.out, share.claims]),
  );
  try {
    await Promise.all([makeFiles(share), ...started.map(ended)]);
  } finally {
    for (const other of started) other.kill();
    rmSync(share.claims, { recursive: true, force: true });
  }
}

/** @throws Error where it does not end well; it has said itself why. */
async function ended(other: ChildProcess): Promise<void> {
  const [code, signal] = (await once(other, 'exit')) as [number | null, string | null];
  if (code !== 0) throw new Error(`A process that makes pages ended with ${code ?? signal ?? 'nothing'}.`);
}
