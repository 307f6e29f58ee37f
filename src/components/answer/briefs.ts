import { coverageNotes } from '../../domain/crime/coverage.ts';
import { type CrimeTable, crimes, total } from '../../domain/crime/totals.ts';
import { ANTI_SOCIAL_BEHAVIOUR, crimeCategories } from '../../domain/crime/categories.ts';
import { MONTHS_FOR_USUAL, usualFor } from '../../domain/crime/usual.ts';
import { contactAddress, plainAddress } from '../../domain/places/contact-address.ts';
import { commandUnitOf } from '../../domain/places/command-unit.ts';
import { knownGrades } from '../../domain/report-cards/known-grades.ts';
import { addressOf, refOf } from '../../domain/standards/points.ts';
import { missingWords } from '../../i18n/look-up/answer.ts';
import { needWords } from '../../i18n/places/services.ts';
import { neighbourhoodTable, wardTable } from '../../read/crime/area-crime.ts';
import { monthsShown } from '../../read/crime/area-csv.ts';
import { allWards, listedTeams } from '../../read/places/wards.ts';
import { reportCards } from '../../read/report-cards/report-cards.ts';
import { need, siteData } from '../../read/site.ts';
import { mattersMost, standardsAt } from '../../read/standards/standards.ts';
import type { AreaBrief, BriefCrimes } from '../../schemas/look-up/brief.ts';
import type { Force } from '../../schemas/places/force.ts';
import { serviceNeeds, type Service, type ServiceNeed } from '../../schemas/places/service.ts';

const categories = crimeCategories.map(({ slug }) => slug);

/** Forces with an area of their own: each has a brief. */
export const briefForces = (): string[] => [...siteData().areaForces.keys()].sort();

/** `/data/v1/areas/<force>.json` */
export function areaBrief(id: string): AreaBrief {
  const { areas, forces, areaForces, content, teamName, areaNeighbourhoods } = siteData();
  const force = need(forces, id);
  const wards = [...allWards().values()].filter((ward) => ward.force === id);
  const councilNames = new Map(areas.wards().councils.map(({ code, name }) => [code, name]));
  const councils = [...new Set(wards.map(({ council }) => council))].sort();
  const teams = need(areaForces, id).neighbourhoods;
  const teamOfWard = new Map(
    teams.flatMap((team) => {
      const ward = need(areaNeighbourhoods, `${id}/${team}`).basis?.ward;
      return ward === undefined ? [] : [[ward, team] as const];
    }),
  );
  const held = neededPartnerships(
    wards.map(({ partnership }) => partnership),
    teams,
    id,
  );
  return {
    release: areas.release.id,
    force: forcePart(force),
    months: [...monthsShown()],
    categories,
    missing: missingWords(
      force.name,
      coverageNotes(siteData().evidence, id, monthsShown(), 'street', 'place'),
    ),
    grades: gradesOf(id),
    owed: owedAt(force),
    services: servicesFor(force.nation, new Map(councils.map((code) => [code, need(councilNames, code)]))),
    councils: councils.map((code) => councilNames.get(code) ?? code),
    partnerships: held,
    teams: Object.fromEntries(
      teams.map((team) => {
        const unit = commandUnitOf(force, team, content.neighbourhoods.get(`${id}/${team}`))?.name;
        return [
          team,
          {
            name: teamName(id, team),
            ...(unit === undefined ? {} : { unit }),
            partnerships: need(areaNeighbourhoods, `${id}/${team}`).partnerships,
            crimes: crimesOf(neighbourhoodTable(id, team)),
          },
        ];
      }),
    ),
    wards: Object.fromEntries(
      wards.map(({ code, name, nameWelsh, council, partnership, likelyTeam }) => {
        const likely = likelyTeam === undefined ? undefined : listedTeams().get(`${id}/${likelyTeam}`);
        return [
          code,
          {
            name,
            ...(nameWelsh === undefined ? {} : { nameWelsh }),
            council: councils.indexOf(council),
            partnership,
            ...(teamOfWard.has(code) ? { team: need(teamOfWard, code) } : {}),
            ...(likely === undefined ? {} : { likelyTeam: likely }),
            crimes: crimesOf(wardTable(id, code)),
          },
        ];
      }),
    ),
  };
}

function neededPartnerships(codes: readonly string[], teams: readonly string[], force: string) {
  const { partnerships, areaNeighbourhoods } = siteData();
  const ofTeams = teams.flatMap((team) => need(areaNeighbourhoods, `${force}/${team}`).partnerships);
  const all = [...new Set([...codes, ...ofTeams])].sort();
  return Object.fromEntries(
    all.map((code) => {
      const { name, slug } = need(partnerships, code);
      return [code, { name, slug }];
    }),
  );
}

function forcePart({ id, name, nation, website, contacts }: Force): AreaBrief['force'] {
  const at = (kind: string) => contacts.find((contact) => contact.kind === kind)?.value ?? null;
  return { id, name, nation, website, report: at('contactPage'), finder: at('yourAreaPage') };
}

/** The force's grades of the latest round, or the inspectorate's own count of them. */
function gradesOf(force: string): AreaBrief['grades'] {
  const { latest } = reportCards();
  const known = knownGrades(latest, force);
  const tally = 'parts' in known ? known.parts.map(([grade, areas]): [string, number] => [grade, areas]) : [];
  const rankOf = (grade: string) => latest.round.scale.findIndex((step) => step.grade === grade);
  return {
    round: latest.round.title,
    tally,
    ranks: tally.map(([grade]) => rankOf(grade)),
    notFound: known.kind === 'partly' ? known.missing : 0,
  };
}

function owedAt(force: Force): AreaBrief['owed'] {
  const { national } = standardsAt({
    force: force.id,
    territorial: force.kind === 'territorial',
    partnerships: [],
    neighbourhood: null,
  });
  return mattersMost(national).map((placed) => ({
    title: placed.point.title,
    address: addressOf(refOf(placed)),
  }));
}

function crimesOf(table: CrimeTable | null): BriefCrimes | null {
  if (!table) return null;
  const counts = [...crimes(table)];
  const newest = counts.at(-1) ?? null;
  const earlier = counts.slice(0, -1).filter((count) => count !== null);
  if (newest === null && earlier.length === 0) return null;
  return {
    counts,
    top: topOf(table),
    usual: newest === null || earlier.length < MONTHS_FOR_USUAL ? 'tooFew' : usualFor(earlier, newest),
  };
}

/** Index of the kind of crime with most over the known months; -1 where there was none. */
function topOf(table: CrimeTable): number {
  const sums = [...table.byCategory]
    .filter(([slug]) => slug !== ANTI_SOCIAL_BEHAVIOUR)
    .map(([slug, monthly]) => ({ slug, sum: total(monthly)?.count ?? 0 }))
    .sort((a, b) => b.sum - a.sum);
  const [first] = sums;
  return first && first.sum > 0 ? categories.indexOf(first.slug) : -1;
}

type Nation = Service['nations'][number];
type Line = AreaBrief['services'][number];

/** Told beside the look-up already. */
const left: readonly ServiceNeed[] = ['emergency', 'notUrgent', 'tellAboutCrime', 'talk'];

/**
 * Who else can help in a nation and in some councils of it, one line for each kind of problem; all of it is on
 * `/services/`. `councils`: names by ONS code; a line for one of them comes before the nation's own.
 */
function servicesFor(nation: string, councils: ReadonlyMap<string, string>): Line[] {
  const here = siteData().content.services.filter(({ nations }) => nations.includes(nation as Nation));
  return serviceNeeds
    .filter((need) => !left.includes(need))
    .flatMap((need) => {
      const members = here.filter(({ needs }) => needs[0] === need);
      const ofCouncils = members.filter(({ councils: only }) => only?.some((code) => councils.has(code)));
      const national = members.find(({ councils: only }) => !only);
      return [...ofCouncils, ...(national ? [national] : [])].map((one) => lineOf(need, one, councils));
    });
}

function lineOf(
  need: ServiceNeed,
  { name, councils: only, contacts: [contact] }: Service,
  councils: ReadonlyMap<string, string>,
): Line {
  const href = contact && contactAddress(contact);
  return {
    problem: needWords[need],
    name,
    ...(only ? { councils: only.flatMap((code) => councils.get(code) ?? []) } : {}),
    contact: contact && href ? { href, words: plainAddress(contact.value) } : null,
  };
}
