import type { APIRoute, GetStaticPaths } from 'astro';
import { notImportedReason } from '../../../../../../i18n/crime/crime.ts';
import { areaCsv } from '../../../../../../read/crime/area-csv.ts';
import { teamFile, teamFiles } from '../../../../../../read/places/area-files.ts';

export const getStaticPaths = teamFiles satisfies GetStaticPaths;

/** `/data/v1/crime/neighbourhoods/<force>/<neighbourhood>.csv` */
export const GET: APIRoute = ({ params }) => new Response(areaCsv(teamFile(params), notImportedReason));
