/*
 * Postcodes of the test country, of an area that Royal Mail has not allotted. Tests name these; besides, the middle of
 * every small area has one (see files.ts).
 */

/** In team A1 of Merseyside, in Madeup Westshire, well away from every boundary. */
export const IN_A1 = 'ZZ1 0AB';
/** In team A1, half a mile from the force to the west. */
export const IN_A1_WEST = 'ZZ1 1AB';
/** In forces without teams. */
export const IN_GREATER_MANCHESTER = 'ZZ2 1AA';
export const IN_SOUTH_WALES = 'ZZ3 1AA';
export const IN_KENT = 'ZZ4 1AA';
/** One outcode on both sides of the border with Scotland. */
export const IN_NORTHUMBRIA = 'ZZ5 1AA';
export const OVER_THE_BORDER = 'ZZ5 1AB';
/** In a Welsh team. */
export const IN_NORTH_WALES = 'ZZ6 1AA';
/** Its outcode lies wholly in Scotland. */
export const IN_SCOTLAND = 'ZZ7 1AA';
