import type { APIRoute, GetStaticPaths } from 'astro';
import { notImportedReason } from '../../../../../../i18n/pages-crime.ts';
import { areaCsv } from '../../../../../../read/area-csv.ts';
import { teamFile, teamFiles } from '../../../../../../read/area-files.ts';

export const getStaticPaths = teamFiles satisfies GetStaticPaths;

/** `/data/v1/crime/neighbourhoods/<force>/<neighbourhood>.csv` */
export const GET: APIRoute = ({ params }) => new Response(areaCsv(teamFile(params), notImportedReason));
