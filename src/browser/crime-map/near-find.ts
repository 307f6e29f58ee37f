import type { Topology } from 'topojson-specification';
import { answerFrom, type Answer, type LocatedAnswer } from '../../domain/look-up/lookup.ts';
import { pointAt } from '../../domain/look-up/postcode-points.ts';
import { positionOf } from '../../domain/look-up/position.ts';
import type { PointCrime } from '../../domain/crime-map/filter-points.ts';
import { hasOutcode } from '../../domain/look-up/outcodes.ts';
import { boxAround, type LonLat, MILE, withinMile } from '../../domain/crime-map/near-mile.ts';
import { reaches, shareBeyond } from '../../domain/crime-map/near-beyond.ts';
import { readPostcode, type ReadPostcode } from '../../domain/look-up/postcode.ts';
import type { Shard } from '../../schemas/look-up/shard.ts';
import { postcodeDirectory } from '../look-up/directory.ts';
import { fetchShard } from '../look-up/fetch-shard.ts';
import type { Files } from './files.ts';
import { outlinesOf } from './map/outlines.ts';

/** What lies within a mile of a postcode; or why that cannot be told. */
export type Near =
  | ({ kind: 'near' } & NearPoints)
  | { kind: 'noTeams'; force: { id: string; name: string } }
  | { kind: 'badFormat'; why: Extract<Answer, { kind: 'badFormat' }>['why'] }
  | { kind: 'notFound'; text: string }
  | { kind: 'outside' | 'noPlace' | 'failed' };

export interface NearPoints {
  postcode: string;
  /** The postcode's place, to about 100 metres. */
  here: LonLat;
  force: { id: string; name: string };
  team: string;
  points: PointCrime;
  /** How many of the points are in the team's own patch. */
  own: number;
  /** How much of the mile lies in areas whose points are not in the release, 0 to 1, and what they are called. */
  beyond: { share: number; areas: string[] };
  /** Records of the force that came without a point. */
  withoutPoint: number;
}

/** Works out on the device what is near. Only the outcode's file and teams' files are asked for. */
export async function findNear(typed: string, files: Files, signal: AbortSignal): Promise<Near> {
  const reading = readPostcode(typed);
  if (reading.kind === 'badFormat') return { kind: 'badFormat', why: reading.why };
  if (reading.kind === 'outside') return { kind: 'outside' };
  if (!hasOutcode(postcodeDirectory.outcodes, reading.outcode))
    return { kind: 'notFound', text: reading.text };
  const fetched = await fetchShard(reading.outcode, postcodeDirectory.release, signal);
  if (fetched.kind !== 'shard') return { kind: 'failed' };
  return fromAnswer(answerFrom(fetched.shard, reading, postcodeDirectory.release), fetched.shard, files);
}

async function fromAnswer(answer: Answer, shard: Shard, files: Files): Promise<Near> {
  switch (answer.kind) {
    case 'found':
    case 'nearBoundary':
    case 'terminated':
    case 'largeUser':
      return fromPlace(answer, shard, files);
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

async function fromPlace({ postcode, place }: LocatedAnswer, shard: Shard, files: Files): Promise<Near> {
  const { force, neighbourhood } = place;
  if (neighbourhood.kind !== 'team') return { kind: 'noTeams', force };
  const here = placeOf(shard, postcode);
  if (!here) return { kind: 'noPlace' };
  const [team, outlines] = await Promise.all([
    files.team(force.id, neighbourhood.id),
    files.teamOutlines(force.id, neighbourhood.id),
  ]);
  const next = adjoining(outlines, neighbourhood.id, here);
  const [own, ...others] = await Promise.all(
    [neighbourhood.id, ...next].map((id) => files.points(force.id, id)),
  );
  if (!own) return { kind: 'noPlace' };
  return {
    kind: 'near',
    postcode: postcode.text,
    here,
    force: { id: force.id, name: force.name },
    team: neighbourhood.id,
    points: withinMile([own, ...others], here),
    own: withinMile([own], here).points.length,
    beyond: beyondOf(outlines, here),
    withoutPoint: team.withoutPoint,
  };
}

function placeOf(shard: Shard, { incode }: ReadPostcode): LonLat | null {
  const position = positionOf(shard.sectors, incode);
  return position === null ? null : pointAt(shard, position);
}

/** Teams, other than its own, whose patch the mile may reach. */
const adjoining = (outlines: Topology, own: string, here: LonLat): string[] =>
  outlinesOf(outlines, 'teams')
    .filter(({ id, shape }) => id !== own && reaches(shape, boxAround(here, MILE)))
    .map(({ id }) => id);

function beyondOf(outlines: Topology, here: LonLat): NearPoints['beyond'] {
  const ours = [...outlinesOf(outlines, 'teams'), ...outlinesOf(outlines, 'patch')].map(({ shape }) => shape);
  const others = outlinesOf(outlines, 'around').filter(({ shape }) => reaches(shape, boxAround(here, MILE)));
  const share = (shapes: typeof ours) => shareBeyond(here, MILE, ours, shapes);
  return {
    share: others.length > 0 ? share(others.map(({ shape }) => shape)) : 0,
    areas: others.filter(({ shape }) => share([shape]) > 0).map(({ name }) => name),
  };
}
