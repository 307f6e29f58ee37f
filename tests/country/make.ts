import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { main } from '../../src/importer/main.ts';
import { importedSources } from '../../src/schemas/source.ts';
import { COUNTRY_CONTENT } from './content-folder.ts';
import { countryFiles } from './files.ts';

/** What is made, and can be made anew at any time. */
const content = COUNTRY_CONTENT;
const folder = dirname(content);

/** Content that the test country has of its own, in place of the site's; all other content is the site's. */
const own = join(import.meta.dirname, 'content');
const REPLACED = [
  'areas',
  'neighbourhoods',
  'commentary',
  'corrections',
  'coverage/known-gaps.yaml',
  'coverage/airports.yaml',
  'districts.yaml',
];

/**
 * Make the content of the test country: the real importer reads made-up files of the publishers' shapes, and what it
 * publishes stands beside the site's own content.
 */
async function makeCountry(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const replaced = REPLACED.map((name) => join('content', name));
  cpSync('content', content, { recursive: true, filter: (path) => !replaced.includes(path) });
  cpSync(own, content, { recursive: true });
  leaveOutSources();
  standInTiles();
  const files = Object.entries(await countryFiles());
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const kinds = [...new Set(files.map(([name]) => name.split('/')[0] ?? ''))];
  const inputs = kinds.flatMap((kind) => [`--${kind}`, join(folder, kind)]);
  let said = '';
  const keep = { write: (words: string) => (said += words) };
  process.env['CONTENT_FOLDER'] = content;
  if ((await main([...inputs, '--out', join(content, 'areas')], keep, keep)) !== 0) throw new Error(said);
}

/** No test asks a real map service for anything: `.example` leads nowhere. */
function standInTiles(): void {
  const file = join(content, 'site.yaml');
  const site = parse(readFileSync(file, 'utf8')) as object;
  const baseMap = {
    kind: 'tiles',
    name: 'Example Maps',
    url: 'https://tiles.maps.example/{z}/{x}/{y}.png',
    attribution: 'A made-up map',
    licence: null,
  };
  writeFileSync(file, stringify({ ...site, baseMap }));
}

/** The content check wants each source cited: those that only the content left out cites go with it. */
function leaveOutSources(): void {
  const leftOut = textOf('content', (name) =>
    REPLACED.some((one) => one !== 'areas' && name.startsWith(one)),
  );
  const left = textOf(content, (name) => name !== 'sources.yaml');
  const isCited = (text: string, id: string) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text);
  const imported = new Set<string>(importedSources);
  const file = join(content, 'sources.yaml');
  const sources = parse(readFileSync(file, 'utf8')) as { id: string }[];
  const kept = sources.filter(({ id }) => imported.has(id) || !isCited(leftOut, id) || isCited(left, id));
  writeFileSync(file, stringify(kept));
}

const textOf = (root: string, wanted: (name: string) => boolean): string =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => wanted(name) && statSync(join(root, name)).isFile())
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .join('\n');

await makeCountry();
