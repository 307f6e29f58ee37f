import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { sendHeaders } from './host-headers.ts';
import { findWholeChromium } from './find-chromium.ts';
import { overweight, pageWeights, type PageWeight } from './weights.ts';

const help = `Usage: npm run lighthouse -- [options] [address…]

Weighs every page of a built site (npm run build), and has Lighthouse load some of them as a phone on slow 4G would: the
addresses given, or one of each kind, the heaviest. Says what is over its bound.

  --site PATH   folder of the site (default dist), at the root of its host
  --runs N      loads of each page, of which the middle figure counts (default 3)
  --help        this text

Exit code: 0 all within their bounds, 1 not.`;

/** Fetched by npm when this is run: it weighs more than all that tests need besides. */
const LIGHTHOUSE = 'lighthouse@13.5.0';

/** Pages of which there is one, and of each kind the heaviest. */
const ONE_OF = ['/', '/crime-map/', '/standards/', '/standards/policing-pledge/', '/complaints/'];
const MORE = ['/complaints/letter/', '/complaints/deadlines/', '/report-cards/', '/report-cards/compare/'];
const REFERENCE = ['/forces/', '/search/', '/services/', '/sources/', '/data/', '/about/', '/keep/'];
const HEAVIEST = [
  /^\/forces\/[^/]+\/$/,
  /^\/forces\/[^/]+\/[^/]+\/$/,
  /^\/partnerships\/[^/]+\/$/,
  /^\/report-cards\/[^/]+\/$/,
  /^\/complaints\/[^/]+\/$/,
  /^\/crime-map\/figures\/[^/]+\/$/,
  /^\/crime-map\/figures\/[^/]+\/[^/]+\/$/,
  /^\/postcodes\/[^/]+\/$/,
];

/** What Lighthouse made of a page: the middle of its runs. Times in milliseconds, scores out of 100. */
interface Measured {
  page: string;
  performance: number;
  accessibility: number;
  practices: number;
  seo: number;
  lcp: number;
  shift: number;
  /** Audits that cost a full score, but for those of speed. */
  findings: string[];
}

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; numericValue?: number }>;
}

const run = promisify(execFile);

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      site: { type: 'string', default: 'dist' },
      runs: { type: 'string', default: '3' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const site = resolve(values.site);
  if (!existsSync(join(site, 'index.html')))
    throw new Error(`There is no site in ${values.site}. Build it first: npm run build`);
  const weights = pageWeights(site);
  const faults = overweight(weights).map(({ what, bytes, most }) => `${what}: ${bytes} bytes, of ${most}`);
  const host = await serve(site);
  try {
    for (const page of positionals.length > 0 ? positionals : pagesOf(site, weights)) {
      const measured = await measure(host.address, page, Number(values.runs));
      console.log(lineOf(measured));
      faults.push(...faultsOf(measured));
    }
  } finally {
    host.stop();
  }
  for (const fault of faults) console.error(`Over its bound: ${fault}`);
  return faults.length === 0 ? 0 : 1;
}

/** The home page shows an example; its address is that of an answer. */
function pagesOf(site: string, weights: readonly PageWeight[]): string[] {
  const [, answer] =
    /href="(\/#(?:team|ward)=[^"]+)"/.exec(readFileSync(join(site, 'index.html'), 'utf8')) ?? [];
  const heaviest = HEAVIEST.flatMap(
    (kind) => weights.filter(({ page }) => kind.test(page)).sort((a, b) => b.html - a.html)[0]?.page ?? [],
  );
  return [...new Set([...ONE_OF, ...(answer ? [answer] : []), ...MORE, ...REFERENCE, ...heaviest])];
}

async function measure(host: string, page: string, runs: number): Promise<Measured> {
  const reports: Report[] = [];
  for (let i = 0; i < runs; i++) reports.push(await reportOf(`${host}${page}`));
  const middle = (of: (report: Report) => number) =>
    reports.map(of).sort((a, b) => a - b)[Math.floor(reports.length / 2)] ?? NaN;
  const score = (category: string) =>
    Math.round(100 * middle(({ categories }) => categories[category]?.score ?? 0));
  const metric = (audit: string) => middle(({ audits }) => audits[audit]?.numericValue ?? NaN);
  return {
    page,
    performance: score('performance'),
    accessibility: score('accessibility'),
    practices: score('best-practices'),
    seo: score('seo'),
    lcp: metric('largest-contentful-paint'),
    shift: metric('cumulative-layout-shift'),
    findings: [...new Set(reports.flatMap(findingsOf))],
  };
}

async function reportOf(address: string): Promise<Report> {
  const flags = ['--output=json', '--output-path=stdout', '--quiet'];
  const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage';
  const load = () =>
    run('npx', ['--yes', LIGHTHOUSE, address, ...flags, chrome], {
      env: { ...process.env, CHROME_PATH: findWholeChromium() },
      maxBuffer: 2 ** 28,
    });
  // Now and then it loses the start of its own recording, and asks to be run again.
  const { stdout } = await load().catch(load);
  return JSON.parse(stdout) as Report;
}

const findingsOf = ({ categories, audits }: Report): string[] =>
  ['accessibility', 'best-practices', 'seo'].flatMap((category) =>
    (categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${id}: ${audits[id]?.title ?? ''}`),
  );

function faultsOf({ page, findings, ...measured }: Measured): string[] {
  const drawn = /^\/crime-map\//.test(page);
  const first = page === '/' || page.startsWith('/#');
  const least = { performance: drawn ? 95 : 0, accessibility: 100, practices: 100, seo: 100 };
  const most = { lcp: first ? 1300 : 1600, shift: 0.01 };
  const low = Object.entries(least).filter(([key, bound]) => measured[key as keyof typeof least] < bound);
  const high = Object.entries(most).filter(([key, bound]) => !(measured[key as keyof typeof most] <= bound));
  return [
    ...low.map(([key, bound]) => `${page} ${key}: ${measured[key as keyof typeof least]}, ${bound} at least`),
    ...high.map(([key, bound]) => `${page} ${key}: ${measured[key as keyof typeof most]}, ${bound} at most`),
    ...findings.map((finding) => `${page} ${finding}`),
  ];
}

const lineOf = ({ page, performance, accessibility, practices, seo, lcp, shift }: Measured): string =>
  `${[performance, accessibility, practices, seo].join(' ')}  LCP ${Math.round(lcp)} ms  CLS ${shift.toFixed(3)}  ${page}`;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** The site as a host sends it: text under gzip, with the headers that it ought to have. */
async function serve(site: string) {
  sendHeaders('');
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    if (file.startsWith(site + sep) && existsSync(file) && statSync(file).isFile()) send(file, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

function send(file: string, response: ServerResponse) {
  const type = TYPES[extname(file)];
  const bytes = readFileSync(file);
  response.writeHead(200, {
    'content-type': type ?? 'application/octet-stream',
    ...(type ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(type ? gzipSync(bytes) : bytes);
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
