import { type FunnelGround, funnelGround } from '../../charts/funnel.ts';
import type { Scope } from '../../domain/compare-areas.ts';
import { compare as words } from '../../i18n/figures.ts';
import { outsideNames } from './compare-words.ts';

interface Drawn {
  /** Null where there are too few areas to compare. */
  ground: FunnelGround | null;
  /** Names of areas outside the limits. */
  outside: string[];
  /** Names of areas that are not ranked, and so not drawn. */
  unranked: string[];
}

const drawn = new WeakMap<Scope, Map<string, Drawn>>();

/**
 * The funnel plot of a comparison, the same for every area's page but for the area itself.
 * @param near force whose areas are drawn darker.
 */
export function groundOf(scope: Scope, near = ''): Drawn {
  const ofScope = drawn.get(scope) ?? new Map<string, Drawn>();
  drawn.set(scope, ofScope);
  const done = ofScope.get(near) ?? draw(scope, near);
  ofScope.set(near, done);
  return done;
}

function draw(scope: Scope, near: string): Drawn {
  const areas = scope.all.areas.map((line) => ({
    ...line,
    name: scope.byId.get(line.id)?.name ?? line.id,
    near: near !== '' && scope.byId.get(line.id)?.force === near,
  }));
  const { funnel } = scope.all;
  return {
    ground:
      funnel &&
      funnelGround({ funnel, areas: areas.filter(({ rank }) => rank !== null), words: words.chartWords }),
    outside: outsideNames(scope),
    unranked: areas.filter(({ rank }) => rank === null).map(({ name }) => name),
  };
}
