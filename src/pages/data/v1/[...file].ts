import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedPaths } from '../../../components/published-files/catalogue.ts';

/** Every published file, as the catalogue lists them. */
export const getStaticPaths = (() => publishedPaths()) satisfies GetStaticPaths;

type Props = ReturnType<typeof publishedPaths>[number]['props'];

/** A file as it is sent: whole, or piece by piece where it is never held whole. */
export const GET: APIRoute<Props> = ({ props }) => {
  const made = props.make();
  return new Response(typeof made === 'string' || made instanceof Uint8Array ? made : streamOf(made));
};

function streamOf(pieces: Generator<string, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull(stream) {
      const next = pieces.next();
      if (next.done) stream.close();
      else stream.enqueue(encoder.encode(next.value));
    },
  });
}
