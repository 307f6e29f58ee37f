import type { APIRoute, GetStaticPaths } from 'astro';
import { compare } from '../../../../../i18n/figures.ts';
import { forceFile, forceFiles } from '../../../../../read/area-files.ts';
import { forceScope } from '../../../../../read/area-figures.ts';
import { kindsCsv } from '../../../../../read/kinds-csv.ts';

export const getStaticPaths = forceFiles satisfies GetStaticPaths;

/** `/data/v1/crime/forces/<force>-kinds.csv` */
export const GET: APIRoute = ({ params }) =>
  new Response(kindsCsv(forceFile(params), forceScope(), compare.incomplete));
