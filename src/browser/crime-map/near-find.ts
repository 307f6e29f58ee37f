import { type CellPoint, gathered, withoutMonths } from '../../domain/crime-map/cell-points.ts';
import { cellsAround, townCellsFor } from '../../domain/crime-map/cells.ts';
import type { Filter } from '../../domain/crime-map/filter-choice.ts';
import type { PointCrime } from '../../domain/crime-map/filter-points.ts';
import { shareAbroad } from '../../domain/crime-map/near-abroad.ts';
import { boxOf, isInside, shareWithin } from '../../domain/crime-map/near-beyond.ts';
import {
  type LonLat,
  METRES_A_DEGREE,
  metresBetween,
  MILE,
  together,
} from '../../domain/crime-map/near-mile.ts';
import type { Patch } from '../../domain/crime-map/view.ts';
import type { Answer, LocatedAnswer } from '../../domain/look-up/lookup.ts';
import { near as words } from '../../i18n/crime-map/controls.ts';
import { badFormatWords, inScotland } from '../../i18n/look-up/lookup.ts';
import { link } from '../dom.ts';
import { findPostcode } from '../look-up/find-answer.ts';
import { type Files, type KnownForce, NoSuchArea, type PatchFiles } from './files.ts';
import { hrefOf } from './list-row.ts';
import { type Outline, outlinesOf } from './map/outlines.ts';
import { isInPatch, patchFiles } from './scene-patch.ts';

/** What lies within a mile or less of a place; or why that cannot be told. */
export type Near =
  | ({ kind: 'near' } & NearPoints)
  | { kind: 'noPatch'; force: { id: string; name: string } }
  | { kind: 'badFormat'; why: Extract<Answer, { kind: 'badFormat' }>['why'] }
  | { kind: 'notFound'; text: string }
  | { kind: 'outside' | 'noPlace' | 'failed' };

export interface NearPoints {
  /** What it is near to. */
  to: { kind: 'postcode' | 'town'; name: string };
  /** How far round it, in miles. */
  radius: number;
  /** Its place, to about 100 metres. */
  here: LonLat;
  /** The patch that it is in. */
  area: Patch;
  points: PointCrime;
  /** How many of the points are in that patch. */
  own: number;
  /** The forces whose areas the circle reaches, its own first. */
  parts: NearPart[];
  /** Months, by index, of which nothing is known anywhere in the circle. */
  unknown: number[];
  /** What is to be said of a part outside England and Wales, if anything. */
  abroad: string[];
}

/** One force's part of the circle. */
export interface NearPart {
  force: KnownForce;
  /** Of the whole circle, 0 to 1. */
  share: number;
}

/** Works out on the device what is near. Only the outcode's file, outlines and cells of map points are asked for. */
export async function findNear(
  typed: string,
  radius: number,
  files: Files,
  signal: AbortSignal,
): Promise<Near> {
  const answer = await findPostcode(typed, signal);
  switch (answer.kind) {
    case 'found':
    case 'nearBoundary':
    case 'terminated':
    case 'largeUser':
      return fromPlace(answer, radius, files);
    case 'outsideEnglandAndWales':
      return { kind: 'outside' };
    case 'noLocation':
      return { kind: 'noPlace' };
    case 'notInDirectory':
      return { kind: 'notFound', text: answer.asked.text };
    case 'badFormat':
      return { kind: 'badFormat', why: answer.why };
    case 'dataUnavailable':
      return { kind: 'failed' };
  }
}

async function fromPlace(
  { postcode, place, here, byScotland }: LocatedAnswer,
  radius: number,
  files: Files,
): Promise<Near> {
  if (!here) return { kind: 'noPlace' };
  const area = patchOf(place);
  if (!area) return { kind: 'noPatch', force: place.force };
  const circle = await circleRound(files, area, here, radius * MILE);
  const to = { kind: 'postcode' as const, name: postcode.text };
  const abroad = byScotland
    ? await saidOfScotland(files, area, { here, metres: radius * MILE, ...circle })
    : [];
  return { kind: 'near', to, radius, here, area, abroad, ...circle };
}

/** Sea and rounding at the shore make up less of a circle by a border inland. */
const LEAST_SAID = 0.01;

/** Where Scotland itself ends is not known here. */
async function saidOfScotland(files: Files, area: Patch, circle: Parameters<typeof shareAbroad>[1]) {
  const { outlines } = await patchFiles(files, area);
  const land = outlinesOf(outlines, 'land').map(({ shape }) => shape);
  const share = shareAbroad(land, circle);
  return share > LEAST_SAID ? [inScotland(Math.round(share * 100))] : [];
}

/** What lies within a mile of the middle of a town. @throws NoSuchArea where the ward has no such town. */
export async function findNearTown(area: Patch, name: string, files: Files): Promise<NearPoints> {
  const { patch } = await patchFiles(files, area);
  const here = await townIn(boxOf(patch.shape), name, files);
  if (!here) throw new NoSuchArea(`There is no town ${name} in ${patch.id}.`);
  const circle = await circleRound(files, area, here, MILE);
  return { to: { kind: 'town', name }, radius: 1, here, area, abroad: [], ...circle };
}

/** Where a town is that a box holds, or that lies hardly outside: places and outlines are rounded. */
async function townIn(box: readonly [number, number, number, number], name: string, files: Files) {
  const [west, south, east, north] = box;
  const off = ([lon, lat]: LonLat) =>
    Math.max(west - lon, lon - east, south - lat, lat - north, 0) * METRES_A_DEGREE;
  const { towns: cells } = await files.known();
  const near = await Promise.all(townCellsFor(cells, box).map(files.townsIn));
  const [best] = near
    .flatMap(({ towns }) => towns)
    .flatMap(([called, lon, lat]): LonLat[] => (called === name ? [[lon, lat]] : []))
    .sort((a, b) => off(a) - off(b));
  return best && off(best) < MILE ? best : null;
}

/** The team's patch that a postcode is in, or else its ward; null where neither is known, or has no outline. */
function patchOf({ force, neighbourhood, ward }: LocatedAnswer['place']): Patch | null {
  if (neighbourhood.kind === 'team')
    return { level: 'team', force: neighbourhood.force, id: neighbourhood.id };
  return ward && !ward.nameOnly ? { level: 'ward', force: force.id, id: ward.code } : null;
}

/** All points of the circle, each in the months that are known where it lies. */
async function circleRound(
  files: Files,
  area: Patch,
  here: LonLat,
  metres: number,
): Promise<Pick<NearPoints, 'points' | 'own' | 'parts' | 'unknown'>> {
  const made = await patchFiles(files, area);
  const cells = await files.cells(cellsAround(made.index.cells, here, metres));
  const parts = partsOf(made, area, here, metres);
  const inCircle = ({ at }: CellPoint) => metresBetween(at, here) <= metres;
  const forceOf = forceFinder(made, area, parts);
  const points = together(
    parts.map(({ id, force }) =>
      withoutMonths(
        gathered(made.index, cells, (point) => inCircle(point) && forceOf(point) === id),
        force.unknown,
      ),
    ),
  );
  const isOwn = isInPatch(area);
  const own = gathered(made.index, cells, (point) => inCircle(point) && isOwn(point)).points.length;
  const unknown = made.force.unknown.filter((month) =>
    parts.every(({ force }) => force.unknown.includes(month)),
  );
  return { points, own, parts, unknown };
}

interface Part extends NearPart {
  id: string;
  /** Null for the own force, which has all that is in no other. */
  outline: Outline | null;
}

function partsOf(
  { known, outlines, force }: PatchFiles,
  { force: id }: Patch,
  here: LonLat,
  metres: number,
): Part[] {
  const others = outlinesOf(outlines, 'neighbours').flatMap((outline): Part[] => {
    const other = known.forces[outline.id];
    const share = shareWithin(here, metres, outline.shape);
    return other && share > 0 ? [{ id: outline.id, force: other, share, outline }] : [];
  });
  const share = others.reduce((rest, part) => rest - part.share, 1);
  return [{ id, force, share, outline: null }, ...others];
}

/** The force in whose area a point lies: its own where it is in one of its wards or patches, or in no other force. */
function forceFinder({ outlines }: PatchFiles, { force: own }: Patch, parts: readonly Part[]) {
  const wards = new Set(outlinesOf(outlines, 'wards').map(({ id }) => id));
  return ({ ward, team, at }: CellPoint): string => {
    if (ward === null ? team?.startsWith(`${own}/`) === true : wards.has(ward)) return own;
    const other = parts.find(({ outline }) => outline && isInside(outline.shape, at));
    return other?.id ?? own;
  };
}

/** Why there is no answer, beside the field. */
export function nearProblem(
  near: Exclude<Near, { kind: 'near' }>,
  filter: Filter,
  months: readonly string[],
): (Node | string)[] {
  switch (near.kind) {
    case 'badFormat':
      return [near.why === 'empty' ? words.empty : badFormatWords[near.why]];
    case 'notFound':
      return [words.notFound(near.text)];
    case 'noPatch': {
      const href = hrefOf({ level: 'force', force: near.force.id }, filter, months);
      return [words.noPatch(near.force.name), ' ', link(href, words.toForce(near.force.name))];
    }
    case 'outside':
      return [words.outside];
    case 'noPlace':
      return [words.noPlace];
    case 'failed':
      return [words.failed];
  }
}
