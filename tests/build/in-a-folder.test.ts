import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.ts';
import { onePageATemplate } from './support/templates.ts';
import {
  buildInFolder,
  CONTACT,
  filesOf,
  FOLDER,
  type FolderSite,
  serveInFolder,
} from './support/folder-site.ts';

/** What a page, a style or a data file calls an address on its own host. */
const ADDRESSES: Readonly<Record<string, RegExp>> = {
  html: /\s(?:href|src|action|poster|data-[a-z-]+)="(\/[^"]*)"/g,
  css: /url\(["']?(\/[^"')]*)/g,
  json: /"(\/(?:[^"\\]|\\.)*)"/g,
};

describe('a site that is published in a folder of its host', () => {
  let site: FolderSite;
  let browser: Browser;
  let out = '';
  let files: string[] = [];
  let remove = () => {};

  const isThere = (address: string) => {
    if (!address.startsWith(`${FOLDER}/`)) return false;
    const path = decodeURIComponent(address.slice(FOLDER.length).replace(/[?#].*$/s, ''));
    const file = join(out, path.endsWith('/') ? `${path}index.html` : path);
    // A script may be told of a folder of data files, to which it adds the name of one.
    const folder = path.startsWith('/data/v1/') && path.endsWith('/') && existsSync(join(out, path));
    return folder || (existsSync(file) && statSync(file).isFile());
  };

  beforeAll(async () => {
    ({ out, remove } = buildInFolder());
    files = filesOf(out);
    site = await serveInFolder(out);
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await site.stop();
    remove();
  });

  /** A page in a browser, with all that it asks for; `act` is what a reader does there. */
  async function visit(path: string, act: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    const address = site.address + path;
    await page.goto(address);
    await act(page);
    const links = await page
      .locator('a[href], form[action]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? one.getAttribute('action') ?? ''));
    const own = links
      .map((link) => new URL(link, page.url()))
      .filter(({ origin }) => origin === new URL(address).origin);
    await page.close();
    expect(own.length).toBeGreaterThan(5);
    expect(own.map(({ pathname }) => pathname).filter((one) => !isThere(one))).toEqual([]);
    expect(faults).toEqual([]);
  }

  it('is the same to the byte when it is built again, in another folder', { timeout: 300_000 }, () => {
    const again = buildInFolder();
    const hashes = hashesOf(again.out);
    again.remove();
    expect(Object.keys(hashes).length).toBeGreaterThan(1000);
    expect(hashes).toEqual(hashesOf(out));
  });

  it('names whom to tell of a fault, where its settings have one, and where that is told', () => {
    const read = (file: string) => readFileSync(join(out, file), 'utf8');
    expect(read('.well-known/security.txt').split('\n')).toEqual([
      `Contact: mailto:${CONTACT}`,
      expect.stringMatching(/^Expires: \d{4}-\d\d-\d\dT00:00:00Z$/) as string,
      'Preferred-Languages: en',
      `Canonical: https://police.example${FOLDER}/.well-known/security.txt`,
      '',
    ]);
    expect(read('about/index.html')).toContain(`href="mailto:${CONTACT}"`);
  });

  it.each(Object.entries(ADDRESSES))(
    'has no address in its .%s files that leads nowhere',
    (kind, pattern) => {
      const wrong = new Map<string, string>();
      let seen = 0;
      for (const file of files.filter((name) => name.endsWith(`.${kind}`)))
        for (const [, found = ''] of readFileSync(join(out, file), 'utf8').matchAll(pattern)) {
          const address = found.replaceAll('&amp;', '&');
          seen++;
          if (!isThere(address)) wrong.set(address, file);
        }
      expect(seen).toBeGreaterThan(0);
      expect([...wrong]).toEqual([]);
    },
  );

  it('has no link to a place on a page that is not there', () => {
    const pages = new Map<string, string>();
    const htmlAt = (path: string) => {
      const html = pages.get(path) ?? (path.endsWith('/') ? htmlOf(out, path) : '');
      pages.set(path, html);
      return html;
    };
    const wrong = new Set<string>();
    let seen = 0;
    for (const file of files.filter((name) => name.endsWith('/index.html'))) {
      const own = `${FOLDER}${file.slice(0, -'index.html'.length)}`;
      // A state of a tool, such as `#ward=kent/E05014450`, is no place.
      for (const [, path = '', place = ''] of readFileSync(join(out, file), 'utf8').matchAll(
        /\shref="(\/[^"#?]*)?(?:\?[^"#]*)?#([^"=]+)"/g,
      )) {
        seen++;
        const target = (path === '' ? own : path).slice(FOLDER.length);
        if (!htmlAt(decodeURIComponent(target)).includes(` id="${decodeURIComponent(place)}"`))
          wrong.add(`${own}: ${path}#${place}`);
      }
    }
    expect(seen).toBeGreaterThan(100);
    expect([...wrong]).toEqual([]);
  });

  it('tells search engines the whole address of each page', () => {
    for (const path of ['/', '/complaints/'])
      expect(/<link rel="canonical" href="([^"]*)"/.exec(htmlOf(out, path))?.[1]).toBe(
        `https://police.example${FOLDER}${path}`,
      );
  });

  it('shows whoever is sent a link a picture that names the force', () => {
    const [, image = ''] =
      /<meta property="og:image" content="([^"]*)"/.exec(htmlOf(out, '/forces/kent/')) ?? [];
    expect(image).toBe(`https://police.example${FOLDER}/cards/kent.png`);
    const card = readFileSync(join(out, 'cards/kent.png'));
    expect([card.subarray(1, 4).toString(), card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([
      ...['PNG', 1200, 630],
    ]);
  });

  it('names its list of pages to search engines: all of them, but no state of the look-up', () => {
    const address = `https://police.example${FOLDER}`;
    const locations = (file: string) =>
      [...readFileSync(join(out, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, one = '']) => one);
    expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toContain(
      `\nSitemap: ${address}/sitemap-index.xml\n`,
    );
    const parts = locations('sitemap-index.xml');
    expect(parts.length).toBeGreaterThan(0);
    const pages = parts.flatMap((part) => locations(part.slice(address.length)));
    const expected = files
      .filter((file) => file.endsWith('/index.html') && !/^\/postcodes\/[^/]+\/index/.test(file))
      .map((file) => `${address}${encodeURI(file.slice(0, -'index.html'.length))}`);
    expect(pages.sort()).toEqual(expected.sort());
  });

  it('has a page of each template that a browser shows without a fault', async () => {
    for (const path of onePageATemplate(files)) await visit(path);
    expect(site.failed).toEqual([]);
  }, 120_000);

  it('answers a postcode', async () => {
    await visit('/', async (page) => {
      await page.getByRole('main').getByLabel('Postcode').fill('AA1 1AA');
      await page.getByRole('main').getByRole('button', { name: 'Find' }).click();
      await page.locator('#your-area h2').waitFor();
    });
    expect(site.answered).toContain(`${FOLDER}/data/v1/postcodes/AA1.json`);
    expect(site.failed).toEqual([]);
  });

  it('draws its crime map, by itself and in the page of a force', async () => {
    await visit('/crime-map/', (page) => page.locator('.map-land').first().waitFor({ state: 'attached' }));
    const [force = ''] = childrenOf(files, '/forces/');
    await visit(`/forces/${force}/`, async (page) => {
      await page.locator('[data-show]').click();
      await page.locator('.map-land').first().waitFor({ state: 'attached' });
    });
    for (const file of [
      'crime-map/forces.json',
      `crime-map/${force}.json`,
      `boundaries/${force}-partnerships.json`,
    ])
      expect(site.answered).toContain(`${FOLDER}/data/v1/${file}`);
    expect(site.failed).toEqual([]);
  });

  it('finds who handles a complaint, who gets a letter, and every grade to compare', async () => {
    const [route = ''] = pagesWith(files, out, /<complaint-route[^]*Your police force/);
    await visit(route, (page) =>
      Promise.all([
        page.waitForResponse(/complaint-contacts/),
        page.getByLabel('Your police force').selectOption({ index: 1 }),
      ]),
    );
    const [, letter = ''] = /<section[^>]* id="([^"]+)"/.exec(htmlOf(out, '/complaints/letter/')) ?? [];
    await visit(`/complaints/letter/?letter=${letter}`, (page) =>
      Promise.all([
        page.waitForResponse(/recipients\.json/),
        page.getByLabel('Which police force?').selectOption({ index: 1 }),
      ]),
    );
    await visit('/report-cards/compare/', (page) =>
      page.locator('force-comparison table a').first().waitFor(),
    );
    expect(site.answered).toContain(`${FOLDER}/data/v1/report-cards.json`);
    expect(site.failed).toEqual([]);
  });
});

/** A hash of each file of a site. */
const hashesOf = (out: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(out)
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(out, file)))
          .digest('hex'),
      ]),
  );

/** `/forces/kent/` → `kent`: what lies right below an address. */
const childrenOf = (files: readonly string[], above: string): string[] =>
  files.flatMap((file) => {
    const [, child] = new RegExp(`^${above}([^/]+)/index\\.html$`).exec(file) ?? [];
    return child === undefined ? [] : [child];
  });

const htmlOf = (out: string, path: string) => readFileSync(join(out, path, 'index.html'), 'utf8');

/** Pages of complaints in whose HTML something stands. */
const pagesWith = (files: readonly string[], out: string, what: RegExp): string[] =>
  childrenOf(files, '/complaints/')
    .map((page) => `/complaints/${page}/`)
    .filter((path) => what.test(htmlOf(out, path)));
