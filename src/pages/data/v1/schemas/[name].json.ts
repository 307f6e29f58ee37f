import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';
import { publishedSchemas } from '../../../../schemas/published-files.ts';

interface Props {
  schema: z.ZodType;
}

/** `/data/v1/schemas/<name>.json`: what a file of that name holds, as JSON Schema. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(`${JSON.stringify(z.toJSONSchema(props.schema), null, 1)}\n`);

export const getStaticPaths = (() =>
  Object.entries(publishedSchemas).map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }))) satisfies GetStaticPaths;
