import type { APIRoute, GetStaticPaths } from 'astro';
import { mappedForces } from '../../../../components/crime-map/areas.ts';
import { forceOutlines } from '../../../../components/crime-map/boundaries.ts';
import { published } from '../../../../components/crime-map/published.ts';

/** `/data/v1/boundaries/<force>.json`: TopoJSON. */
export const GET: APIRoute = ({ params: { force = '' } }) => published(forceOutlines(force));

export const getStaticPaths = (() =>
  mappedForces().map((force) => ({ params: { force } }))) satisfies GetStaticPaths;
