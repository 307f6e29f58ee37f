import { filesOf } from './folder-site.ts';

/** The first page of each template of src/pages, by the shape of its address. */
export function onePageATemplate(files: readonly string[]): string[] {
  const pages = files
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length));
  const templates = filesOf('src/pages')
    .filter((file) => file.endsWith('.astro') && file !== '/404.astro')
    .map((file) => file.replace(/(?:index)?\.astro$/, '').replace(/\/?$/, '/'));
  const fixed = new Set(templates.filter((template) => !template.includes('[')));
  return templates.flatMap((template) => {
    const shape = new RegExp(`^${template.replace(/\[[^\]]+\]/g, '[^/]+')}$`);
    const page = pages.find((one) => shape.test(one) && (!template.includes('[') || !fixed.has(one)));
    // A release may have none of a kind, such as no team with a page.
    return page === undefined ? [] : [page];
  });
}
