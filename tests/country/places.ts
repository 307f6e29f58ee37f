import { loadContent } from '../../src/read/content/content.ts';
import { box, type Ring } from '../importer/support/outlines.ts';

/*
 * The test country. Its forces have the ids and names of the real ones, because content is written for those; all
 * else is made up: a chequerboard of rectangles, one a force, whose partnerships are strips from west to east and whose
 * small areas are the quarters of those. Nobody lives there, and none of its crimes happened.
 *
 *   merseyside   teams A1 to A4 in the quarters of its first partnership, B1 and B2 in the south of its second, none
 *                in its third; details of A1 and A2
 *   lancashire   teams L1 and L2, of which only the outlines are known
 *   north-wales  Welsh, with teams and Welsh names of wards
 *   cheshire     a list of three teams without outlines, C1 with the name of a ward
 *   all others   one partnership without teams; cheshire two
 */

/** West, south, east, north, degrees. */
export type Rect = readonly [number, number, number, number];

interface Area {
  code: string;
  name: string;
  rect: Rect;
}
export interface CountryForce extends Area {
  id: string;
  welsh: boolean;
}
export interface CountryPartnership extends Area {
  force: CountryForce;
  council: string;
}
/** One LSOA, and the ward that it is the half of. */
export interface SmallArea extends Area {
  partnership: CountryPartnership;
  residents: number;
  council: string;
}
export interface CountryTeam {
  force: string;
  id: string;
  /** Null where the list of names leaves it out. */
  name: string | null;
  rect: Rect;
}

const PARTNERSHIPS: Readonly<Record<string, readonly string[]>> = {
  merseyside: ['Madeup Westshire', 'Madeup Midshire', 'Madeup Eastshire'],
  'north-wales': ['Madeup Gwynfa', 'Madeup Môn'],
  cheshire: ['Madeup Saltshire', 'Madeup Cheeseshire'],
};

const COLUMNS = 7;
const number = (n: number) => String(n + 1).padStart(3, '0');
const tidy = (n: number) => Number(n.toFixed(6));

/** A part of a rectangle, from and to in shares of its width and height. */
export const partOf = (
  [west, south, east, north]: Rect,
  [fromX, fromY, toX, toY]: Rect,
): readonly [number, number, number, number] => [
  tidy(west + (east - west) * fromX),
  tidy(south + (north - south) * fromY),
  tidy(west + (east - west) * toX),
  tidy(south + (north - south) * toY),
];

const QUARTERS: readonly Rect[] = [
  [0, 0, 0.5, 0.5],
  [0.5, 0, 1, 0.5],
  [0, 0.5, 0.5, 1],
  [0.5, 0.5, 1, 1],
];

export const ringOf = ([west, south, east, north]: Rect): Ring => box(west, south, east, north);

const content = loadContent();

export const forces: readonly CountryForce[] = content.forces
  .flatMap((force) => (force.pfaCode === null ? [] : [{ ...force, pfaCode: force.pfaCode }]))
  .map(({ id, pfaCode, name }, i) => {
    const [west, south] = [-4 + 0.6 * (i % COLUMNS), 51 + 0.5 * Math.floor(i / COLUMNS)];
    const rect: Rect = [tidy(west), south, tidy(west + 0.6), south + 0.5];
    return { id, code: pfaCode, name: `${name} area`, welsh: pfaCode.startsWith('W'), rect };
  });

/** Those with parts of their own come first, so that these have the same codes however many forces there are. */
const byParts = [...forces].sort(
  (a, b) => Object.keys(PARTNERSHIPS).indexOf(b.id) - Object.keys(PARTNERSHIPS).indexOf(a.id),
);

export const partnerships: readonly CountryPartnership[] = byParts
  .flatMap((force) => {
    const names = PARTNERSHIPS[force.id] ?? [`Madeup ${force.id}`];
    return names.map((name, i) => ({
      ...{ force, name },
      rect: partOf(force.rect, [i / names.length, 0, (i + 1) / names.length, 1]),
    }));
  })
  .map((one, i) => ({
    ...one,
    code: `${one.force.welsh ? 'W' : 'E'}22009${number(i)}`,
    council: `${one.force.welsh ? 'W06' : 'E08'}009${number(i)}`,
  }));

/** Councils that content names: each is a quarter of some partnership of its nation, as a district is of a county. */
const named = [...new Set(content.services.flatMap(({ councils = [] }) => councils))];
const plain = partnerships.filter(({ force }) => !(force.id in PARTNERSHIPS));
const councilIn = (partnership: CountryPartnership) =>
  ['E', 'W']
    .map((nation) => {
      const own = plain.filter(({ code }) => code.startsWith(nation));
      return named.filter((code) => code.startsWith(nation))[own.indexOf(partnership)];
    })
    .find((code) => code !== undefined);

export const smallAreas: readonly SmallArea[] = partnerships
  .flatMap((partnership) =>
    QUARTERS.map((quarter, i) => ({
      ...{ partnership, rect: partOf(partnership.rect, quarter) },
      council: (i === 3 ? councilIn(partnership) : undefined) ?? partnership.council,
    })),
  )
  .map((one, i) => ({
    ...one,
    code: `${one.partnership.force.welsh ? 'W' : 'E'}01009${number(i)}`,
    name: `Madeup ${number(i)}A`,
    residents: 1500 + 10 * (i % 7),
  }));

/** The south and the north half of each partnership. */
export const wards = partnerships.flatMap((partnership, i) =>
  ['South', 'North'].map((side, k) => ({
    ...{ partnership, rect: partOf(partnership.rect, k === 0 ? [0, 0, 1, 0.5] : [0, 0.5, 1, 1]) },
    code: `${partnership.force.welsh ? 'W' : 'E'}05009${number(2 * i + k)}`,
    name: `${partnership.name} ${side}`,
    nameWelsh: partnership.force.welsh ? `${k === 0 ? 'De' : 'Gogledd'} ${partnership.name}` : null,
  })),
);

const quartersOf = (name: string) => smallAreas.filter(({ partnership }) => partnership.name === name);
const teamsIn = (force: string, prefix: string, areas: readonly Area[], named: boolean): CountryTeam[] =>
  areas.map(({ rect }, i) => ({
    ...{ force, rect, id: `${prefix}${String(i + 1)}` },
    name: named ? `Madeup Team ${prefix}${String(i + 1)}` : null,
  }));

export const teams: readonly CountryTeam[] = [
  ...teamsIn('merseyside', 'A', quartersOf('Madeup Westshire'), true),
  ...teamsIn('merseyside', 'B', quartersOf('Madeup Midshire').slice(0, 2), true),
  ...teamsIn('lancashire', 'L', quartersOf('Madeup lancashire').slice(0, 2), false),
  ...teamsIn('north-wales', 'W', quartersOf('Madeup Gwynfa'), true),
];
