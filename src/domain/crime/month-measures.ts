/** What is measured of one force's street file of one month. Numbers of rows, unless it says otherwise. */
export interface MonthMeasures {
  month: string;
  rows: number;
  /** With an LSOA code, or some other sign of a partnership. */
  located: number;
  /** With a map point that bears out the LSOA, in the force's own area. */
  placed: number;
  /** In a patch of the force; null where none of its patches is known. */
  inPatches: number | null;
  /** At the map point that has most. */
  atOnePoint: number;
  /** How many different map points there are. */
  points: number;
  /** By slug. */
  kinds: ReadonlyMap<string, number>;
}
