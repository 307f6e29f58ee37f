import type { AstroIntegration } from 'astro';
import { claimsIn } from './claims.ts';
import { groupOf, inGroups } from './groups.ts';

/**
 * Makes pages and files in the order of what they are made from, so that each file of the release is read about
 * once; where several processes share the build, only those that nobody else has taken.
 *
 * @param claims folder in which they write down what is taken; undefined where one process makes the whole site
 */
export function sharedBuild(claims: string | undefined): AstroIntegration {
  const isMine = claims === undefined ? () => true : claimsIn(claims);
  return {
    name: 'shared-build',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => inGroups(await astro.getStaticPaths()),
          // Of an answer without a body Astro writes no file.
          render: (request, options) =>
            isMine(groupOf(new URL(request.url).pathname))
              ? astro.render(request, options)
              : Promise.resolve(new Response(null)),
        }));
      },
    },
  };
}
