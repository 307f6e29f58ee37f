import { type FunnelGround, funnelGround } from '../../charts/funnel.ts';
import { cached } from '../../domain/by-key.ts';
import { lineOf, type Scope, visitorTimes } from '../../domain/places/compare-areas.ts';
import { type Level, compare as words } from '../../i18n/crime/figures.ts';
import {
  forceScope,
  partnershipScope,
  partnershipsWithin,
  teamsWithin,
} from '../../read/crime/area-figures.ts';

/** An area and what it is compared with. */
export interface AreaRef {
  level: Level;
  /** Force id, partnership code or neighbourhood id. */
  id: string;
  /** Id of its own force. */
  force: string;
}

/** The comparison that an area's funnel shows; for a partnership, also that within its force. */
export function scopesOf({ level, force }: AreaRef): { main: Scope; within: Scope | null } {
  switch (level) {
    case 'force':
      return { main: forceScope(), within: null };
    case 'partnership':
      return { main: partnershipScope(), within: partnershipsWithin(force) };
    case 'team':
      return { main: teamsWithin(force), within: null };
  }
}

/** What is to be said of one area beside the others, sentence by sentence; empty where it is not compared. */
export function compareSentences(level: Level, scope: Scope, id: string): string[] {
  const line = lineOf(scope.all, id);
  if (!line) return [];
  const { funnel, ranked } = scope.all;
  const times = visitorTimes(scope, id);
  return [
    words.rate(line.rate, line.interval),
    words.average(level, scope.all),
    ...(funnel && line.standing ? [words.standing(level, line, funnel.average)] : []),
    line.rank ? words.rank(level, line, ranked) : words.notRanked,
    ...(times === null ? [] : [words.visitors(times)]),
  ].filter((one) => one !== '');
}

/** A partnership beside those of its own force. */
export function withinSentences(level: Level, scope: Scope, id: string, force: string): string[] {
  const line = lineOf(scope.all, id);
  if (!line?.rank) return [];
  if (!scope.all.funnel) return [words.tooFew(level, force)];
  return [words.average(level, scope.all, force), words.rank(level, line, scope.all.ranked)];
}

/** Names of the areas outside the funnel, for its takeaway. */
function outsideNames(scope: Scope): string[] {
  return scope.all.areas
    .filter(({ standing }) => standing === 'higher' || standing === 'lower')
    .map(
      ({ id, standing }) =>
        `${scope.byId.get(id)?.name ?? id} (${standing === 'higher' ? words.above : words.below})`,
    );
}

interface Drawn {
  /** Null where there are too few areas to compare. */
  ground: FunnelGround | null;
  /** Names of areas outside the limits. */
  outside: string[];
  /** Names of areas that are not ranked, and so not drawn. */
  unranked: string[];
}

/**
 * The funnel plot of a comparison, the same for every area's page but for the area itself. Areas of the force that is
 * named are drawn darker; blank for none.
 */
export const groundOf = cached((scope: Scope, near): Drawn => {
  const { funnel } = scope.all;
  const areas = scope.all.areas.map((line) => {
    const member = scope.byId.get(line.id);
    return { ...line, name: member?.name ?? line.id, near: member?.force === near };
  });
  return {
    ground:
      funnel &&
      funnelGround({ funnel, areas: areas.filter(({ rank }) => rank !== null), words: words.chartWords }),
    outside: outsideNames(scope),
    unranked: areas.filter(({ rank }) => rank === null).map(({ name }) => name),
  };
});
