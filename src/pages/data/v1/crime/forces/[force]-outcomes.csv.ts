import type { APIRoute, GetStaticPaths } from 'astro';
import { notImportedReason } from '../../../../../i18n/crime/crime.ts';
import { outcomesCsv } from '../../../../../read/crime/area-csv.ts';
import { forceFile, forceFiles } from '../../../../../read/places/area-files.ts';

export const getStaticPaths = forceFiles satisfies GetStaticPaths;

/** `/data/v1/crime/forces/<force>-outcomes.csv` */
export const GET: APIRoute = ({ params }) => new Response(outcomesCsv(forceFile(params), notImportedReason));
