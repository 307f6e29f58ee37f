import type { APIRoute, GetStaticPaths } from 'astro';
import { compare } from '../../../../../../i18n/figures.ts';
import { teamFile, teamFiles } from '../../../../../../read/area-files.ts';
import { teamsWithin } from '../../../../../../read/area-figures.ts';
import { kindsCsv } from '../../../../../../read/kinds-csv.ts';

export const getStaticPaths = teamFiles satisfies GetStaticPaths;

/** `/data/v1/crime/neighbourhoods/<force>/<neighbourhood>-kinds.csv` */
export const GET: APIRoute = ({ params }) =>
  new Response(kindsCsv(teamFile(params), teamsWithin(params['force'] ?? ''), compare.incomplete));
