import { existsSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

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
