import { type Scope, lineOf } from '../../domain/places/compare-areas.ts';
import { visitorTimes } from '../../domain/places/compare-visitors.ts';
import { type Level, compare as words } from '../../i18n/crime/figures.ts';

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
export function outsideNames(scope: Scope): string[] {
  return scope.all.areas
    .filter(({ standing }) => standing === 'higher' || standing === 'lower')
    .map(
      ({ id, standing }) =>
        `${scope.byId.get(id)?.name ?? id} (${standing === 'higher' ? words.above : words.below})`,
    );
}
