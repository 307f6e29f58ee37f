import type { APIRoute, GetStaticPaths } from 'astro';
import { socialCard } from '../../components/social-card.ts';
import { cardWords } from '../../i18n/frame.ts';
import { siteData } from '../../read/site.ts';

/** One card a force, for its pages and those of its areas, and one for the rest. */
export const getStaticPaths = (() => [
  { params: { card: 'site' }, props: { title: cardWords.title } },
  ...siteData().content.forces.map(({ id, name }) => ({ params: { card: id }, props: { title: name } })),
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ title: string }> = async ({ props }) =>
  new Response(await socialCard(siteData().content.site.name, props.title), {
    headers: { 'Content-Type': 'image/png' },
  });
