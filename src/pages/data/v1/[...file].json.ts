import type { APIRoute, GetStaticPaths } from 'astro';
import { type FileProps, pathsOf } from '../../../components/published-files/catalogue.ts';
import { answerWith } from '../../../components/published-files/answer.ts';

export const getStaticPaths = (() => pathsOf('.json')) satisfies GetStaticPaths;

/** Every published JSON file, as the catalogue lists them. */
export const GET: APIRoute<FileProps> = ({ props }) => answerWith(props.make());
