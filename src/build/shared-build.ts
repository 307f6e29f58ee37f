import type { AstroIntegration } from 'astro';
import { claimsIn } from './claims.ts';
import { groupOf, inGroups } from './groups.ts';

/**
 * Makes pages in the order of what they are made from, so that each file of the release is read about once. Where
 * several processes share the build, only those that nobody else has taken, and no data files: data-files.ts writes
 * them.
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
          getStaticPaths: async () => {
            const paths = inGroups(await astro.getStaticPaths());
            return claims === undefined ? paths : paths.filter(({ route }) => route.type !== 'endpoint');
          },
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
