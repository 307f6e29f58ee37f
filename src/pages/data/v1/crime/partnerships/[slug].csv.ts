import type { APIRoute, GetStaticPaths } from 'astro';
import { notImportedReason } from '../../../../../i18n/pages-crime.ts';
import { areaCsv } from '../../../../../read/area-csv.ts';
import { partnershipFile, partnershipFiles } from '../../../../../read/area-files.ts';

export const getStaticPaths = partnershipFiles satisfies GetStaticPaths;

/** `/data/v1/crime/partnerships/<slug>.csv` */
export const GET: APIRoute = ({ params }) =>
  new Response(areaCsv(partnershipFile(params), notImportedReason));
