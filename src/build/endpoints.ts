import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Params = Record<string, string>;

/** What a file under `src/pages/` that ends in .ts exports, as Astro's documentation has it. */
interface Endpoint {
  GET: (context: { params: Params; props: object }) => Response | Promise<Response>;
  getStaticPaths?: () => { params: Params; props?: object }[];
}

/** A file of the site, and how to make it. */
export interface DataFile {
  /** Its address, such as `/data/v1/forces.json`. */
  pathname: string;
  make: () => Response | Promise<Response>;
}

/** Every file that the endpoints of a site give. */
export async function dataFiles(root: string): Promise<DataFile[]> {
  const pages = join(root, 'src', 'pages');
  const endpoints = globSync('**/*.ts', { cwd: pages }).sort();
  const files = await Promise.all(endpoints.map((file) => filesOf(file, join(pages, file))));
  return files.flat();
}

async function filesOf(file: string, path: string): Promise<DataFile[]> {
  const { GET: get, getStaticPaths } = (await import(pathToFileURL(path).href)) as Endpoint;
  const paths = getStaticPaths?.() ?? [{ params: {} }];
  return paths.map(({ params, props = {} }) => ({
    pathname: addressOf(file, params),
    make: () => get({ params, props }),
  }));
}

/** `crime/[force].csv.ts` → `/crime/kent.csv` */
const addressOf = (file: string, params: Params) =>
  `/${file.slice(0, -'.ts'.length).replaceAll(/\[(\w+)\]/g, (_, name: string) => valueOf(file, params, name))}`;

function valueOf(file: string, params: Params, name: string): string {
  const value = params[name];
  if (value === undefined) throw new RangeError(`${file}: one of its paths does not say what "${name}" is.`);
  return value;
}
