import { need, siteData } from '../read/site.ts';
import type { Source } from '../schemas/source.ts';

/** A document that a page cites: its id in `content/sources.yaml`, or that and more. */
export type Cited =
  | string
  | {
      id: string;
      /** Where in the document: "section 3", "paragraph 4.2". */
      paragraph?: string | undefined;
      /** The day on which the publisher gave it (ISO), where a release was fetched and nobody read the page. */
      day?: string | undefined;
    };

export interface CitedSource {
  source: Source;
  paragraph?: string | undefined;
  day?: string | undefined;
}

/**
 * What is cited, each once, noted for the list at the foot of the page (`locals` is the page's own).
 * @throws Error for an id that is not in `content/sources.yaml`.
 */
export function cite(locals: App.Locals, cited: readonly Cited[]): CitedSource[] {
  const { sources } = siteData().content;
  const all = new Map<string, CitedSource>();
  for (const one of cited) {
    const { id, ...where } = typeof one === 'string' ? { id: one } : one;
    all.set([id, where.paragraph, where.day].join(' '), { source: need(sources, id), ...where });
    (locals.cited ??= new Set()).add(id);
  }
  return [...all.values()];
}
