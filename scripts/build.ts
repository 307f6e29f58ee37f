import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { type AstroIntegration, build } from 'astro';
import { Progress, type Terminal } from '../src/importer/progress.ts';
import { loadContent } from '../src/read/content/content.ts';
import { ContentError } from '../src/read/content/problems.ts';

export interface BuildOptions {
  /** Folder of the project. */
  root?: string | undefined;
  /** Folder of the site, from `root`. */
  outDir?: string | undefined;
  /** Say what went wrong and nothing else. */
  silent?: boolean | undefined;
}

const OPTIONS = {
  outDir: { type: 'string' },
  root: { type: 'string' },
  silent: { type: 'boolean', default: false },
  trace: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const help = `Usage: npm run build -- [options]

Makes the site from content/. It is made beside the one in place and takes its place when it is whole: if anything
goes wrong, the last site stays.

  --outDir PATH      where the site goes (default dist)
  --root PATH        folder of the project (default: this one)
  --silent           say what went wrong and nothing else
  --trace            say also where in the code it went wrong
  --help             this text

Exit code: 0 built, 1 not built.`;

/**
 * Build the site, and tell how far it is. It is made beside the one in place and takes its place when it is whole.
 * @throws Error that says what is wrong; the last site is in place then.
 */
export async function buildSite(options: BuildOptions, terminal: Terminal): Promise<void> {
  const root = resolve(options.root ?? '.');
  const out = realPathOf(resolve(root, options.outDir ?? 'dist'));
  const beside = (name: string) => join(dirname(out), `.${basename(out)}-part-${name}`);
  const [next, before] = [beside('next'), beside('before')];
  const putBack = () => {
    if (!existsSync(out) && existsSync(before)) renameSync(before, out);
  };
  const clear = () => {
    for (const folder of [next, before]) rmSync(folder, { recursive: true, force: true });
  };
  // A build that was cut off between the two renames below left no site in place.
  putBack();
  clear();
  try {
    await buildInto(next, root, options.silent === true ? { write: () => undefined } : terminal);
    if (existsSync(out)) renameSync(out, before);
    renameSync(next, out);
  } finally {
    putBack();
    clear();
  }
}

/** Where a link stands for the folder, the one that it leads to is replaced. */
const realPathOf = (path: string) => (existsSync(path) ? realpathSync(path) : path);

async function buildInto(outDir: string, root: string, terminal: Terminal): Promise<void> {
  // Who builds this site tells nobody outside.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const content = process.env['CONTENT_FOLDER'] ?? join(root, 'content');
  // Astro would name the page that reads it first.
  const site = existsSync(content) ? loadContent(content).site : null;
  terminal.write('The content is sound. Bundling the site.\n');
  const progress = new Progress(terminal);
  const told = toldBuild({
    all: (files) => {
      progress.start('Site', 0, files, 'files');
    },
    made: () => {
      progress.add(1);
    },
  });
  await build({ root, outDir, logLevel: 'silent', integrations: [told] });
  progress.note('The site is made.');
  if (site?.operator.contact === null) progress.note(NO_CONTACT);
}

const NO_CONTACT =
  'Nobody can reach you through it yet: give an email or web address as "contact" in content/site.yaml, and build again.\n' +
  'The pages then name it, and so does /.well-known/security.txt.';

/** What went wrong, for whoever builds the site; with `trace`, for whoever changes its code. */
export function faultOf(error: unknown, trace = false): string {
  if (error instanceof ContentError) return error.message;
  if (!(error instanceof Error)) return `Not built: ${String(error)}`;
  if (trace) return `Not built.\n\n${inspect(error)}`;
  // What the bundler tells of a fault in a template has a trace in it.
  return `Not built: ${error.message.replace(/^ +at .*\n?/gm, '').trimEnd()}`;
}

async function main(args: string[]): Promise<number> {
  let trace = false;
  try {
    const { help: asked, ...options } = readArgs(args);
    trace = options.trace;
    if (asked) console.log(help);
    else await buildSite(options, process.stdout);
    return 0;
  } catch (error) {
    console.error(faultOf(error, trace));
    return 1;
  }
}

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw new Error(
      `${error instanceof Error ? error.message : String(error)}. See "npm run build -- --help".`,
      { cause: error },
    );
  }
}

/** What is told of a build: how many files there are to make, and each time that one is made. */
export interface Told {
  all: (files: number) => void;
  made: () => void;
}

/** Astro makes the files as ever; `told` hears of each, and a file that could not be made is named by its address. */
export function toldBuild(told: Told): AstroIntegration {
  let publicFiles: URL;
  return {
    name: 'told-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        publicFiles = config.publicDir;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          async getStaticPaths() {
            const paths = await astro.getStaticPaths();
            // Astro would leave ours out, with a warning that nobody reads.
            const taken = paths.find(({ pathname }) => isFile(pathname, publicFiles));
            if (taken !== undefined) throw new Error(`${taken.pathname}: public/ has a file of this name.`);
            told.all(paths.length);
            return paths;
          },
          async render(request, options) {
            const { pathname } = new URL(request.url);
            try {
              const answer = await astro.render(request, options);
              const { status } = answer instanceof Response ? answer : answer.response;
              // Astro would publish what an endpoint says of its fault in place of the file.
              if (status >= 400 && options.routeData.route !== '/404')
                throw new Error(`It answers with ${status}.`);
              told.made();
              return answer;
            } catch (error) {
              throw new Error(
                `${decodeURI(pathname)}: ${error instanceof Error ? error.message : String(error)}`,
                {
                  cause: error,
                },
              );
            }
          },
        }));
      },
    },
  };
}

const isFile = (pathname: string, folder: URL) =>
  !pathname.endsWith('/') && existsSync(new URL(`.${encodeURI(pathname)}`, folder));

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
