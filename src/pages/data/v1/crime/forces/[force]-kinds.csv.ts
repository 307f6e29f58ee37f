import type { APIRoute, GetStaticPaths } from 'astro';
import { compare } from '../../../../../i18n/crime/figures.ts';
import { forceFile, forceFiles } from '../../../../../read/places/area-files.ts';
import { forceScope } from '../../../../../read/crime/area-figures.ts';
import { kindsCsv } from '../../../../../read/crime/kinds-csv.ts';

export const getStaticPaths = forceFiles satisfies GetStaticPaths;

/** `/data/v1/crime/forces/<force>-kinds.csv` */
export const GET: APIRoute = ({ params }) =>
  new Response(kindsCsv(forceFile(params), forceScope(), compare.incomplete));
