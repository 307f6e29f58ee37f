import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Beside what Vite writes of the packages that are in the scripts. */
export const NOTICES = 'notices.txt';
const FONT = '@fontsource-variable/source-sans-3';

/**
 * Tells with a site what it was made of: the font's licence among the notices, and a list of all packages that the
 * build used, as CycloneDX, in sbom.cdx.json. Both are the same for the same packages.
 */
export const supply = (): AstroIntegration => {
  let root = '';
  return {
    name: 'supply',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir);
        const font = createRequire(join(root, 'package.json')).resolve(`${FONT}/LICENSE`);
        appendFileSync(join(out, NOTICES), `\n---\n\n## ${FONT}\n\n${readFileSync(font, 'utf8')}`);
        writeFileSync(join(out, 'sbom.cdx.json'), billOfMaterials(root));
      },
    },
  };
};

/** @throws Error with npm's words where the packages are not those of package-lock.json. */
function billOfMaterials(root: string): string {
  const { status, stdout, stderr, error } = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 27 },
  );
  if (status !== 0) throw new Error(`The list of packages could not be made: ${error?.message ?? stderr}`);
  const bill = JSON.parse(stdout) as { serialNumber?: string; metadata: Metadata };
  // A number by chance, the hour and the folder's name: none is of the site.
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };
  bill.metadata.component.name = name;
  return `${JSON.stringify(bill)}\n`;
}

interface Metadata {
  timestamp?: string;
  component: { name: string };
}
