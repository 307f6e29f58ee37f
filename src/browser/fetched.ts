/**
 * What our own site answers; null without a network, or when the request was given up. A file kept from an earlier
 * release would contradict the page, so the browser asks whether it changed.
 */
export async function answerOf(address: string, signal: AbortSignal): Promise<Response | null> {
  try {
    return await fetch(address, { signal, cache: 'no-cache' });
  } catch {
    return null;
  }
}

/** Null for what is not JSON, such as a host's error page or half a file. */
export async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
