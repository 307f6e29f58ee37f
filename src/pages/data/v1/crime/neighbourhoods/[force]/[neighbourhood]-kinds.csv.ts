import type { APIRoute, GetStaticPaths } from 'astro';
import { compare } from '../../../../../../i18n/crime/figures.ts';
import { teamFile, teamFiles } from '../../../../../../read/places/area-files.ts';
import { teamsWithin } from '../../../../../../read/crime/area-figures.ts';
import { kindsCsv } from '../../../../../../read/crime/kinds-csv.ts';

export const getStaticPaths = teamFiles satisfies GetStaticPaths;

/** `/data/v1/crime/neighbourhoods/<force>/<neighbourhood>-kinds.csv` */
export const GET: APIRoute = ({ params }) =>
  new Response(kindsCsv(teamFile(params), teamsWithin(params['force'] ?? ''), compare.incomplete));
