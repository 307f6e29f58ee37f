import { sitePath } from '../../domain/site-path.ts';
import { type Member, type Scope, scopeOf } from '../../domain/places/compare-areas.ts';
import { forceTable, neighbourhoodTable, partnershipTable } from './area-crime.ts';
import { Lru, once } from '../in-memory.ts';
import { need, siteData } from '../site.ts';

const ofLevel = once((level: 'forces' | 'partnerships') =>
  scopeOf(level === 'forces' ? forceMembers() : partnershipMembers()),
);

/** The territorial forces of England and Wales. */
export const forceScope = (): Scope => ofLevel('forces');

/** Every partnership. */
export const partnershipScope = (): Scope => ofLevel('partnerships');

/** The partnerships of one force. */
export const partnershipsWithin = once((force): Scope =>
  scopeOf(partnershipScope().members.filter((one) => one.force === force)),
);

/** A scope holds what it compares: not of every force at once. */
const teams = new Lru<Scope>(2);

/** The teams of one force. */
export const teamsWithin = (force: string): Scope =>
  teams.get(force, () => ({ value: scopeOf(teamMembers(force)), size: 1 }));

function forceMembers(): Member[] {
  const { content, areaForces } = siteData();
  return content.forces
    .filter(({ kind }) => kind === 'territorial')
    .map(({ id, shortName, rateCaution }) => ({
      id,
      name: shortName,
      href: sitePath(`/forces/${id}/`),
      force: id,
      residents: areaForces.get(id)?.population ?? 0,
      table: forceTable(id),
      caution: rateCaution,
    }));
}

function partnershipMembers(): Member[] {
  const { areas, forces } = siteData();
  return areas.areas.partnerships.map((one) => ({
    id: one.code,
    name: one.name,
    href: sitePath(`/partnerships/${one.slug}/`),
    force: one.force,
    residents: one.population,
    table: partnershipTable(one)?.all ?? null,
    caution: need(forces, one.force).rateCaution,
  }));
}

function teamMembers(force: string): Member[] {
  const { areas, teamName } = siteData();
  return areas.areas.neighbourhoods
    .filter((one) => one.force === force)
    .map(({ id, population }) => ({
      id,
      name: teamName(force, id),
      href: sitePath(`/forces/${force}/${encodeURIComponent(id)}/`),
      force,
      residents: population,
      table: neighbourhoodTable(force, id),
    }));
}
