import type { APIRoute, GetStaticPaths } from 'astro';
import { notImportedReason } from '../../../../../i18n/crime/crime.ts';
import { outcomesCsv } from '../../../../../read/crime/area-csv.ts';
import { partnershipFile, partnershipFiles } from '../../../../../read/places/area-files.ts';

export const getStaticPaths = partnershipFiles satisfies GetStaticPaths;

/** `/data/v1/crime/partnerships/<slug>-outcomes.csv` */
export const GET: APIRoute = ({ params }) =>
  new Response(outcomesCsv(partnershipFile(params), notImportedReason));
