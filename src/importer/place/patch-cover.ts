import type { PatchCover } from '../../schemas/places/area-release.ts';
import type { AreaFeature } from '../sources/geojson-areas.ts';
import type { Patch } from '../sources/boundary-archive.ts';
import { degreesOf } from './metres.ts';
import { partsOf } from './rings.ts';
import { overlap, type Stretches, stretchesOf } from './share-inside.ts';

/** Degrees between the lines of latitude that are measured along, about 55 m. */
const STEP = 0.0005;

/** A patch of which this share lies in another is taken to lie there wholly: lines of two drawings differ by metres. */
const WHOLLY = 0.995;

/** Measure the patches of every force that has an outline and patches; forces and patches are in order. */
export function patchCovers(
  patches: readonly Patch[],
  forceAreas: readonly AreaFeature[],
  forceOfPfa: ReadonlyMap<string, string>,
): PatchCover[] {
  const outlines = new Map(forceAreas.map(({ code, geometry }) => [forceOfPfa.get(code), geometry]));
  return [...Map.groupBy(patches, ({ force }) => force)].flatMap(([force, own]) => {
    const outline = outlines.get(force);
    return outline ? [coverOf(force, own, stretchesOf(partsOf(outline), STEP))] : [];
  });
}

function coverOf(force: string, patches: readonly Patch[], outline: Stretches): PatchCover {
  const pieces = piecesByLine(patches);
  const sum = { area: 0, shared: 0, uncovered: 0, outside: 0 };
  const own = patches.map(() => 0);
  const pairs = new Map<number, number>();
  for (const line of new Set([...outline.keys(), ...pieces.keys()])) {
    const km2 = squareKilometresOn(line);
    const here = (pieces.get(line) ?? []).sort((a, b) => a.from - b.from);
    for (const { from, to, patch } of here) own[patch] = (own[patch] ?? 0) + (to - from) * km2;
    addPairs(here, pairs, patches.length, km2);
    const [once, more] = heldByOneAndMore(here);
    const inside = outline.get(line) ?? [];
    const covered = overlap(once, inside);
    sum.area += lengthOf(inside) * km2;
    sum.shared += overlap(more, inside) * km2;
    sum.uncovered += (lengthOf(inside) - covered) * km2;
    sum.outside += (lengthOf(once) - covered) * km2;
  }
  return {
    force,
    areaKm2: rounded(sum.area),
    sharedKm2: rounded(sum.shared),
    uncoveredKm2: rounded(sum.uncovered),
    outsideKm2: rounded(sum.outside),
    ...wholly(patches, own, pairs),
  };
}

const rounded = (km2: number) => Math.max(0, Number(km2.toFixed(2)));

/** Square kilometres that one degree along a line stands for. */
function squareKilometresOn(line: number): number {
  const { east, north } = degreesOf(1000, (line + 0.5) * STEP);
  return STEP / (east * north);
}

/** A stretch of a line that lies in a patch, by the patch's number. */
interface Piece {
  from: number;
  to: number;
  patch: number;
}

function piecesByLine(patches: readonly Patch[]): Map<number, Piece[]> {
  const lines = new Map<number, Piece[]>();
  for (const [patch, { geometry }] of patches.entries()) {
    for (const [line, stretches] of stretchesOf(partsOf(geometry), STEP)) {
      const pieces = lines.get(line) ?? [];
      for (let i = 0; i + 1 < stretches.length; i += 2)
        pieces.push({ from: stretches[i] ?? 0, to: stretches[i + 1] ?? 0, patch });
      lines.set(line, pieces);
    }
  }
  return lines;
}

/** Adds what each two patches have in common. @param pieces in order from the west. */
function addPairs(pieces: readonly Piece[], pairs: Map<number, number>, patches: number, km2: number) {
  let open: Piece[] = [];
  for (const piece of pieces) {
    open = open.filter(({ to }) => to > piece.from);
    for (const other of open) {
      const key = Math.min(piece.patch, other.patch) * patches + Math.max(piece.patch, other.patch);
      pairs.set(key, (pairs.get(key) ?? 0) + (Math.min(piece.to, other.to) - piece.from) * km2);
    }
    open.push(piece);
  }
}

/** Stretches that at least one patch holds, and those that at least two hold. @param pieces in order from the west. */
function heldByOneAndMore(pieces: readonly Piece[]): [once: number[], more: number[]] {
  const [once, more]: [number[], number[]] = [[], []];
  // How far the patches so far reach, and how far at least two of them do.
  let [reach, both] = [-Infinity, -Infinity];
  for (const { from, to } of pieces) {
    extend(once, from, to);
    const end = Math.min(reach, to);
    if (end > Math.max(from, both)) extend(more, Math.max(from, both), end);
    both = Math.max(both, end);
    reach = Math.max(reach, to);
  }
  return [once, more];
}

/** Adds a stretch that does not begin before the last one does. */
function extend(stretches: number[], from: number, to: number) {
  const last = stretches.length - 1;
  if (last > 0 && from <= (stretches[last] ?? 0)) stretches[last] = Math.max(stretches[last] ?? 0, to);
  else stretches.push(from, to);
}

const lengthOf = (stretches: readonly number[]) =>
  stretches.reduce((length, at, i) => length + (i % 2 === 0 ? -at : at), 0);

function wholly(patches: readonly Patch[], own: readonly number[], pairs: ReadonlyMap<number, number>) {
  const found: Pick<PatchCover, 'nested' | 'same'> = { nested: [], same: [] };
  const idOf = (patch: number) => patches[patch]?.id ?? '';
  for (const [key, shared] of [...pairs].sort(([a], [b]) => a - b)) {
    const [a, b] = [Math.floor(key / patches.length), key % patches.length];
    const [aInB, bInA] = [a, b].map((patch) => shared >= WHOLLY * (own[patch] ?? 0));
    if (aInB && bInA) found.same.push([idOf(a), idOf(b)]);
    else if (aInB) found.nested.push([idOf(a), idOf(b)]);
    else if (bInA) found.nested.push([idOf(b), idOf(a)]);
  }
  return found;
}
