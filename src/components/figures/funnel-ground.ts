import { type FunnelGround, funnelGround } from '../../charts/funnel.ts';
import type { Scope } from '../../domain/places/compare-areas.ts';
import { cached } from '../../domain/cache.ts';
import { compare as words } from '../../i18n/crime/figures.ts';
import { outsideNames } from './compare-words.ts';

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
