import type { APIRoute, GetStaticPaths } from 'astro';
import { mappedForces } from '../../../../components/crime-map/areas.ts';
import { forceFigures } from '../../../../components/crime-map/figures.ts';
import { published } from '../../../../components/crime-map/published.ts';

/** `/data/v1/crime-map/<force>-outcomes.json`: the same as `<force>.json`, by what came of it. */
export const GET: APIRoute = ({ params: { force = '' } }) => published(forceFigures(force, 'apart'));

export const getStaticPaths = (() =>
  mappedForces().map((force) => ({ params: { force } }))) satisfies GetStaticPaths;
