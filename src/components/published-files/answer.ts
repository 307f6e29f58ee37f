import type { Made } from './file-kind.ts';

/** A file as it is sent: whole, or piece by piece where it is never held whole. */
export const answerWith = (made: Made): Response =>
  new Response(typeof made === 'string' || made instanceof Uint8Array ? made : streamOf(made));

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
