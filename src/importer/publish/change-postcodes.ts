import type { AreaRelease } from '../../read/release.ts';
import type { Outcode, Place } from '../../schemas/look-up/shard.ts';
import { ImportRefused } from '../errors.ts';
import { type ChangeSection, NOTHING_TO_DO, SHOWN, whole } from './change-section.ts';

const LEVELS = ['force', 'partnership', 'neighbourhood'] as const;
type Level = (typeof LEVELS)[number];

/** How many of a kind there are, and the first of them. */
interface Counted {
  count: number;
  first: string[];
}

/** Force → postcodes in its area, and those of them that no team's patch holds. */
type Shares = Map<string, { all: number; without: number }>;

interface Tally {
  changed: Record<Level, Counted>;
  added: number;
  removed: number;
  before: Shares;
  after: Shares;
  /** Postcodes that went from one team to another, by force. */
  moved: Map<string, number>;
}

/** What became of every postcode, area by area, so that no more than two files are in memory. */
export function postcodeChanges(
  before: AreaRelease,
  after: AreaRelease,
  unattended: boolean,
): ChangeSection[] {
  const none = (): Counted => ({ count: 0, first: [] });
  const tally: Tally = {
    changed: { force: none(), partnership: none(), neighbourhood: none() },
    added: 0,
    removed: 0,
    before: new Map(),
    after: new Map(),
    moved: new Map(),
  };
  const known = [before, after].map((release) => new Set(release.postcodeAreas()));
  for (const area of [...new Set(known.flatMap((areas) => [...areas]))].sort()) {
    const [old = {}, now = {}] = [before, after].map((release, i) =>
      known[i]?.has(area) ? release.postcodeArea(area).outcodes : {},
    );
    Object.values(old).forEach((record) => {
      count(record, tally.before);
    });
    Object.values(now).forEach((record) => {
      count(record, tally.after);
    });
    for (const outcode of new Set([...Object.keys(old), ...Object.keys(now)])) {
      compare(
        placesOf(outcode, old[outcode], now[outcode]),
        placesOf(outcode, now[outcode], old[outcode]),
        tally,
      );
    }
  }
  if (unattended) refuseMoved(tally);
  return [changedSection(tally), shareSection(before, after, tally)];
}

/** Postcode → its place; null for one without a location. Nothing where the other release has just the same. */
function placesOf(outcode: string, record: Outcode | undefined, other: Outcode | undefined) {
  const found = new Map<string, Place | null>();
  if (!record || JSON.stringify(record) === JSON.stringify(other)) return found;
  const units = Object.entries(record.sectors)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([sector, letters]) => (letters.match(/../g) ?? []).map((unit) => `${sector}${unit}`));
  let position = 0;
  for (const [place, length] of runsOf(record)) {
    for (const unit of units.slice(position, position + length)) {
      if (place !== 'outside') found.set(`${outcode} ${unit}`, place);
    }
    position += length;
  }
  return found;
}

/** Places and how many postcodes in a row have each; null for no location. */
function* runsOf({ places, runs }: Outcode): Generator<[Place | null | 'outside', number]> {
  for (let i = 0; i < runs.length; i += 2) {
    const place = places[runs[i] ?? -1] ?? null;
    yield [place && 'outside' in place ? 'outside' : place, runs[i + 1] ?? 0];
  }
}

function compare(old: Map<string, Place | null>, now: Map<string, Place | null>, tally: Tally) {
  tally.removed += [...old.keys()].filter((postcode) => !now.has(postcode)).length;
  for (const [postcode, place] of now) {
    const was = old.get(postcode);
    if (was === undefined) tally.added++;
    if (!was || !place) continue;
    for (const level of LEVELS) {
      const [from, to] = [was[level], place[level]];
      // A team that only one of the releases knows is a change of what we hold, not of where the postcode lies.
      if (from === null || to === null || from === to) continue;
      const changed = tally.changed[level];
      changed.count++;
      if (level === 'neighbourhood') tally.moved.set(place.force, (tally.moved.get(place.force) ?? 0) + 1);
      if (changed.first.length < SHOWN) changed.first.push(`${postcode} from ${from} to ${to}`);
    }
  }
}

function count(record: Outcode, shares: Shares) {
  for (const [place, length] of runsOf(record)) {
    if (place === null || place === 'outside') continue;
    const sum = shares.get(place.force) ?? { all: 0, without: 0 };
    sum.all += length;
    if (place.neighbourhood === null) sum.without += length;
    shares.set(place.force, sum);
  }
}

/** More of a force's postcodes than one in so many do not change teams unless its patches were redrawn. */
const ONE_IN = 10;

/** @throws ImportRefused for a force whose patches may lie in another place, or under each other's names. */
function refuseMoved({ moved, after }: Tally) {
  const problems = [...moved].sort().flatMap(([force, n]) => {
    const all = after.get(force)?.all ?? 0;
    return n * ONE_IN <= all
      ? []
      : [
          `${force}: ${whole(n)} of its ${whole(all)} postcodes are in another team's patch than before; expected one in ${ONE_IN} at most, unless its patches were redrawn. Look at its teams on a map. If they are right, import once by hand, without --unattended; if not, import with last month's boundaries and tell the publisher.`,
        ];
  });
  if (problems.length > 0) throw new ImportRefused(problems);
}

function changedSection({ changed, added, removed }: Tally): ChangeSection {
  const moved = LEVELS.filter((level) => changed[level].count > 0).map((level) => {
    const { count: n, first } = changed[level];
    const more = n > first.length ? ` and ${whole(n - first.length)} more` : '';
    return `changed ${level === 'neighbourhood' ? 'team' : level} (${whole(n)}): ${first.join(', ')}${more}`;
  });
  return {
    title: 'Postcodes',
    lines: [
      ...(added > 0 ? [`added: ${whole(added)}`] : []),
      ...(removed > 0 ? [`removed: ${whole(removed)}`] : []),
      ...moved,
    ],
    action:
      changed.force.count + changed.partnership.count > 0
        ? 'forces and partnerships hardly move: look at these on a map. If the directory is wrong, correct it in content/corrections/.'
        : moved.length > 0
          ? 'none, if the boundaries of teams were redrawn; otherwise look at these on a map.'
          : NOTHING_TO_DO,
  };
}

/** A share that has grown by more than this needs somebody to look. */
const TOLERATED_GROWTH = 0.01;

function shareSection(before: AreaRelease, after: AreaRelease, tally: Tally): ChangeSection {
  const withTeams = after.areas.forces.filter(({ neighbourhoods }) => neighbourhoods.length > 0);
  const knewTeams = new Set(
    before.areas.forces.filter(({ neighbourhoods }) => neighbourhoods.length > 0).map(({ id }) => id),
  );
  const grown: string[] = [];
  const lines = withTeams.map(({ id }) => {
    const now = shareOf(tally.after.get(id));
    const was = knewTeams.has(id) ? shareOf(tally.before.get(id)) : null;
    if (was !== null && now - was > TOLERATED_GROWTH) grown.push(id);
    return `${id}: ${percent(now)}${was === null ? ', not known before' : `, before ${percent(was)}`}`;
  });
  return {
    title: 'Share of postcodes without a team',
    lines,
    action:
      grown.length > 0
        ? `find the patches that are missing from the boundary archive for ${grown.join(', ')}.`
        : NOTHING_TO_DO,
  };
}

const shareOf = (sum: { all: number; without: number } | undefined) => (sum ? sum.without / sum.all : 0);

const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
