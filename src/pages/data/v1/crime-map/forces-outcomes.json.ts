import type { APIRoute } from 'astro';
import { nationalFigures } from '../../../../components/crime-map/figures.ts';
import { published } from '../../../../components/crime-map/published.ts';

/** `/data/v1/crime-map/forces-outcomes.json`: the same as `forces.json`, by what came of it. */
export const GET: APIRoute = () => published(nationalFigures('apart'));
