import type { APIRoute } from 'astro';
import { nationalFigures } from '../../../../components/crime-map/figures.ts';
import { published } from '../../../../components/crime-map/published.ts';

/** `/data/v1/crime-map/forces.json` */
export const GET: APIRoute = () => published(nationalFigures('together'));
