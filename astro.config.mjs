import { resolve } from 'node:path';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { fileHashes, keptFiles } from './scripts/file-hashes.ts';
import { NOTICES, supply } from './scripts/supply.ts';
import { contentFolder, sitePlaceIn } from './src/read/site-file.ts';

/** The oldest browsers that must run what the reader gets; eslint.config.js and the page /accessibility/ name them too. */
const OLDEST = ['chrome109', 'safari15.4', 'ios15.4', 'firefox102'];

/**
 * What several parts of the crime map share comes in one piece: a dozen small ones weigh more. Left out is what other
 * pages use too, and what only its pictures do.
 */
const mapParts = {
  name: 'map-parts',
  test: /\/src\/(?:domain|i18n|browser)\/crime-map\/(?!files|near-mile|near-beyond|picture|map\/outlines)/,
  minShareCount: 2,
};

/** What the script of every page shares with others comes in one piece too, and not in eight of some hundred bytes. */
const pageParts = {
  name: 'page-parts',
  test: /\/src\/(?:browser\/(?:define|dom|kept-area|look-up\/addresses)\.ts|i18n\/fault\.ts|domain\/(?:site-path|places\/area-fragment)\.ts)|preload-helper|assertClassBrand|classPrivate|checkPrivate/,
  minShareCount: 2,
};

/** So does what the tools with tables and files have in common. */
const toolParts = {
  name: 'tool-parts',
  test: /\/src\/(?:domain\/file-hashes|i18n\/format|browser\/(?:take-away|pause|fetched))\.ts/,
  minShareCount: 2,
};

/** And what counts with dates or keeps a force, which the map needs nothing of. */
const dateParts = {
  name: 'date-parts',
  test: /\/src\/(?:domain\/days|browser\/(?:today|complaints\/keep-force))\.ts/,
  minShareCount: 2,
};

/** Astro would build scripts for the newest browsers alone, whatever `vite.build.target` says. */
const forOldBrowsers = {
  name: 'for-old-browsers',
  configEnvironment: (name) =>
    name === 'client'
      ? {
          build: {
            target: OLDEST,
            rolldownOptions: {
              preserveEntrySignatures: 'allow-extension',
              output: {
                codeSplitting: {
                  groups: [mapParts, pageParts, toolParts, dateParts],
                  includeDependenciesRecursively: false,
                },
              },
            },
          },
        }
      : undefined,
};

const forTests = process.env.SANDBOX === '1';
const { host, folder } = sitePlaceIn(contentFolder());

export default defineConfig({
  output: 'static',
  ...(host === null ? {} : { site: host }),
  base: folder === '' ? '/' : folder,
  // A list of pages takes whole addresses. An outcode's page is a state of the look-up, found from the list of them.
  integrations: [
    ...(host === null ? [] : [sitemap({ filter: (page) => !/\/postcodes\/[^/]+\/$/.test(page) })]),
    fileHashes(),
    keptFiles(folder),
    supply(),
  ],
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { concurrency: 4, inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    plugins: [forOldBrowsers],
    // What runs in the browser is bundled with the list of outcodes of the same release as the pages.
    resolve: {
      alias: [
        { find: /^\.\/SVG\.VML$/, replacement: resolve('src/browser/crime-map/map/no-vml.ts') },
        {
          find: /^(?:\.\.\/)+core\/Browser$/,
          replacement: resolve('src/browser/crime-map/map/leaflet-browser.ts'),
        },
        { find: /^(?:\.\.\/)+content\/areas\//, replacement: `${resolve(contentFolder(), 'areas')}/` },
      ],
    },
    build: { assetsInlineLimit: 0, cssTarget: OLDEST, license: { fileName: NOTICES } },
    // Made-up postcodes, one for each answer of the look-up: in builds for tests alone.
    define: { __SANDBOX__: JSON.stringify(forTests), __SITE_FOLDER__: JSON.stringify(folder) },
  },
});
