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

/**
 * What a program that passed the address on may have made of it is forgiven: its slash written as `%2F`, a slash at its
 * end, or words of its own behind a `&` or `?`, which an id has only encoded.
 */
const AREA = /^#(team|ward)=([^/&?]+?)(?:\/|%2f)([^/&?]+)\/?(?:[&?].*)?$/i;

/** The area that a fragment names; null for any other fragment, also for one that cannot be read. */
export function readAreaFragment(fragment: string): AreaRef | null {
  const [, kind, force, id] = AREA.exec(fragment) ?? [];
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
