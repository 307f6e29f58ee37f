import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codePoint } from './code-point.ts';
import { temporaryFolder, treeOf, writeInto } from './files.ts';
import { areaFiles } from './made-up-areas.ts';
import { crimeArchive } from './made-up-crime.ts';
import { type Outcome, runImporter, type RunOptions } from './run-importer.ts';

/** File of the made-up world → what stands in it instead; null leaves it out. */
export type Changes = Readonly<Record<string, string | Buffer | null>>;

const OPTIONS = ['crime', 'boundaries', 'postcodes', 'areas', 'teams', 'places'] as const;

/** The made-up world in a temporary folder, with a last release that an import would replace. */
export interface World {
  folder: string;
  /** The release's folder, in a folder of its own so that leftovers beside it show. */
  out: string;
  /** Options that give every file of the world and the release's folder. */
  options: string[];
  path: (name: string) => string;
  /** Import this world; `args` in place of `options`, if given. */
  run(args?: readonly string[], options?: Omit<RunOptions, 'scratch'>): Promise<Outcome>;
  /** What is on disk where the release is, and where the importer keeps what it unpacks. */
  onDisk(): Promise<Record<string, string>>;
}

let whole: Promise<Record<string, string | Buffer>> | undefined;

const wholeWorld = async () => ({
  ...(await areaFiles()),
  'crime/2025-01.zip': await crimeArchive('2025-01'),
  'crime/2025-02.zip': await crimeArchive('2025-02'),
  'postcodes/codepo_gb.zip': await codePoint(),
});

export async function makeWorld(changes: Changes = {}): Promise<World> {
  const folder = await temporaryFolder();
  const path = (name: string) => join(folder, name);
  const files: Changes = { ...(await (whole ??= wholeWorld())), ...lastRelease, ...changes };
  for (const [name, content] of Object.entries(files)) {
    if (content !== null) await writeInto(folder, name, content);
  }
  for (const name of [...OPTIONS, 'scratch', 'site']) await mkdir(path(name), { recursive: true });
  const out = path('site/areas');
  const all = [...OPTIONS.flatMap((name) => [`--${name}`, path(name)]), '--out', out, '--fewest-rows', '1'];
  return {
    folder,
    out,
    options: all,
    path,
    run: (args = all, options = {}) => runImporter(args, { scratch: path('scratch'), ...options }),
    onDisk: async () => ({ ...(await treeOf(path('site'))), ...(await treeOf(path('scratch'))) }),
  };
}

/** Stands in for the release that is in place: no test may find it changed by an import that was refused. */
const lastRelease: Changes = {
  'site/areas/release.json': '{"id":"the last release"}\n',
  'site/areas/postcodes/ZZ.json': '{"area":"ZZ"}\n',
  'site/other.txt': 'Not the importer’s.\n',
};
