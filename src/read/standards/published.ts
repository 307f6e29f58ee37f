import { addressOf, refOf } from '../../domain/standards/points.ts';
import { statusOn } from '../../domain/standards/standards.ts';
import type { PublishedStandards } from '../../schemas/standards/published.ts';
import type { Framework } from '../../schemas/standards/standard.ts';
import { need, siteData } from '../site.ts';
import { siteDate } from '../site-date.ts';

/** `/data/v1/standards.json` */
export function publishedStandards(): PublishedStandards {
  const { areas, content } = siteData();
  const date = siteDate();
  const body = {
    frameworks: content.standards.map((framework) => published(framework, date)),
    delivery: [...content.deliveries],
    inspections: [...content.inspections.values()],
  };
  return { release: areas.release.id, date, ...body, sources: citedSources(body) };
}

const published = (framework: Framework, date: string) => ({
  ...framework,
  points: framework.points.map((point) => {
    const ref = refOf({ framework, point });
    const status = statusOn(point, date) ?? ('notYet' as const);
    return { ref, address: addressOf(ref), ...point, status, kind: point.status };
  }),
});

/** Every source that some part of a file cites, by id. */
export function citedSources(body: unknown): PublishedStandards['sources'] {
  const { sources } = siteData().content;
  return [...new Set(citedIn(body))].sort().map((id) => {
    const { title, publisher, address, checked, read, note } = need(sources, id);
    return { id, title, publisher, address, checked, read, ...(note === undefined ? {} : { note }) };
  });
}

function citedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citedIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && typeof inner === 'string' ? [inner] : citedIn(inner),
  );
}
