/** An area that an answer can be of. It is named in an address, and a postcode never is. */
export interface AreaRef {
  kind: (typeof kinds)[number];
  force: string;
  /** Neighbourhood id or ward code. */
  id: string;
}

const kinds = ['team', 'ward'] as const;

/** `#ward=merseyside/E05015277`: the answer for an area, as the part of an address that never leaves the browser. */
export const areaFragment = ({ kind, force, id }: AreaRef): string =>
  `#${kind}=${encodeURIComponent(force)}/${encodeURIComponent(id)}`;

/** The area that a fragment names; null for any other fragment, also for one that cannot be read. */
export function readAreaFragment(fragment: string): AreaRef | null {
  const [, kind, force, id] = /^#(team|ward)=([^/]+)\/([^/]+)$/.exec(fragment) ?? [];
  const known = kinds.find((one) => one === kind);
  const [forceId, areaId] = [decoded(force), decoded(id)];
  return known !== undefined && forceId !== null && areaId !== null
    ? { kind: known, force: forceId, id: areaId }
    : null;
}

/** Null for what was never encoded so, such as `50%`. */
function decoded(part: string | undefined): string | null {
  try {
    return part === undefined ? null : decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
