import type { APIRoute, GetStaticPaths } from 'astro';
import { notImportedReason } from '../../../../../i18n/pages-crime.ts';
import { outcomesCsv } from '../../../../../read/area-csv.ts';
import { forceFile, forceFiles } from '../../../../../read/area-files.ts';

export const getStaticPaths = forceFiles satisfies GetStaticPaths;

/** `/data/v1/crime/forces/<force>-outcomes.csv` */
export const GET: APIRoute = ({ params }) => new Response(outcomesCsv(forceFile(params), notImportedReason));
