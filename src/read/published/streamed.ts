/** A file that is made piece by piece, and never held whole as text. */
export function streamed(pieces: Iterator<string, undefined>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      const next = pieces.next();
      if (next.done) stream.close();
      else stream.enqueue(encoder.encode(next.value));
    },
  });
  return new Response(body);
}
