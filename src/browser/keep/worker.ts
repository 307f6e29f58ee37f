import { WORKER_POLICY } from '../../domain/places/base-map.ts';
import { sitePath } from '../../domain/site-path.ts';

/** Browsers that have Trusted Types take no plain text for an address of code. */
interface Policies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (text: string) => string };
}

let made: string | undefined;

/** Where public/sw.js is, and nothing else, in a form that every browser takes. */
export function workerAddress(): string {
  const address = sitePath('/sw.js');
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  // A policy can be made once for a page.
  return (made ??=
    trustedTypes?.createPolicy(WORKER_POLICY, { createScriptURL: () => address }).createScriptURL('') ??
    address);
}
