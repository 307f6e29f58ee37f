/** What is measured of one force's file of one month. Numbers of rows, unless it says otherwise. */
export interface MonthMeasures {
  month: string;
  /** That could be used. */
  rows: number;
  /** All that were read; of them, those of a kind of crime that nobody knows. */
  read: number;
  unknownKind: number;
  /** Of those rows that were looked at for it: all, and those that stand in this or another month's file again. */
  compared: number;
  repeated: number;
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
  /** At a map point that another month of the force has, too; null where there is no other month. */
  atKnownPoints: number | null;
  /** Of a street file by kind of crime, of others by what a row states. */
  kinds: ReadonlyMap<string, number>;
  /** Of a street file, by code of the partnerships in the force's own area. */
  partnerships: ReadonlyMap<string, number>;
  /** Of a street file, crimes (not incidents of anti-social behaviour) that say what came of them. */
  withOutcome?: number;
  /** Of a street file by kind: how many of each outcome. */
  outcomesOf?: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Of a street file, how many map points have anti-social behaviour, and how many of those an even number of it. */
  asbPoints?: { all: number; even: number };
  /** Of a street file by kind: in any partnership, and at a map point in the force's own area. */
  kindsIn?: Readonly<Record<'partnership' | 'place', ReadonlyMap<string, number>>>;
  /** Of a street file, at the map points of each of the force's wards that may have lost rows, by the ward's code. */
  wards?: ReadonlyMap<string, number>;
}
