import type { PathWithRoute } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

const app = createApp({ streaming: false });

// A server would answer with an error page; a build ends.
app.renderError = (_, { error, status }) =>
  Promise.reject(error instanceof Error ? error : new Error(`It answers with ${status}.`));

// Astro would import a template anew for each of its pages, which takes a twentieth of a large build.
for (const [template, load] of app.manifest.pageMap ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  app.manifest.pageMap?.set(template, () => (loaded ??= load()));
}

/** All pages and data files, by the addresses at which they are read. */
export async function allPaths(): Promise<PathWithRoute[]> {
  const paths = await new StaticPaths(app).getAll();
  return paths.map((path) =>
    path.route.type === 'page' ? { ...path, pathname: closed(path.pathname) } : path,
  );
}

/** Astro leaves out the slash where a template has one page only. */
const closed = (pathname: string) => (pathname.endsWith('/') ? pathname : `${pathname}/`);

/** Of the host, in which the site lives. */
const folder = typeof __SITE_FOLDER__ === 'undefined' ? '' : __SITE_FOLDER__;

/** @throws Error where its template or endpoint does, or the answer is not the page. */
export async function answer({ pathname, route }: PathWithRoute): Promise<Response> {
  const response = await app.render(new Request(new URL(folder + pathname, 'http://localhost')), {
    routeData: route,
  });
  if (response.status !== (pathname === '/404/' ? 404 : 200))
    throw new Error(`It answers with ${response.status}.`);
  return response;
}
