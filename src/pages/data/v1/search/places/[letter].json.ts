import type { APIRoute, GetStaticPaths } from 'astro';
import { placeLetters, searchPlaces } from '../../../../../read/search/places.ts';

export const getStaticPaths = (() =>
  placeLetters().map((letter) => ({ params: { letter } }))) satisfies GetStaticPaths;

/** `/data/v1/search/places/<letter>.json` */
export const GET: APIRoute<Record<string, never>, { letter: string }> = ({ params: { letter } }) =>
  new Response(`${JSON.stringify(searchPlaces(letter))}\n`);
