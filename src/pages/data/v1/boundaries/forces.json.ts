import type { APIRoute } from 'astro';
import { forcesOutlines } from '../../../../components/crime-map/boundaries.ts';
import { published } from '../../../../components/crime-map/published.ts';

/** `/data/v1/boundaries/forces.json`: TopoJSON. */
export const GET: APIRoute = () => published(forcesOutlines());
