import type { APIRoute, GetStaticPaths } from 'astro';
import { compare } from '../../../../../i18n/crime/figures.ts';
import { partnershipFile, partnershipFiles } from '../../../../../read/places/area-files.ts';
import { partnershipScope } from '../../../../../read/crime/area-figures.ts';
import { kindsCsv } from '../../../../../read/crime/kinds-csv.ts';

export const getStaticPaths = partnershipFiles satisfies GetStaticPaths;

/** `/data/v1/crime/partnerships/<slug>-kinds.csv` */
export const GET: APIRoute = ({ params }) =>
  new Response(kindsCsv(partnershipFile(params), partnershipScope(), compare.incomplete));
