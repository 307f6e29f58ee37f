import type { correctionsOn } from '../../domain/crime/corrections.ts';
import type { AreaNeighbourhood, AreasFile } from '../../schemas/places/area-release.ts';
import type { KnownGap } from '../../schemas/crime/coverage.ts';
import type { Town } from '../../schemas/places/towns.ts';
import type { TeamList, WardsFile } from '../../schemas/places/wards.ts';
import type { Places } from '../count/point-places.ts';
import type { Doubts } from '../count/settle-doubts.ts';
import type { PlainInputs } from '../inputs/input-types.ts';
import type { PlacedPostcodes } from '../place/read-postcodes.ts';
import type { Input } from '../sources/fingerprint.ts';

/** Areas as they are before anything is known of postcodes and points in them. */
export interface DescribedAreas extends Omit<AreasFile, 'release' | 'neighbourhoods'> {
  neighbourhoods: DescribedPatch[];
  wards: Omit<WardsFile, 'release'>;
  teamLists: TeamList[];
  towns: Town[];
}
export type DescribedPatch = Omit<AreaNeighbourhood, 'wards' | 'cells'>;

/** Everything that a release is written from, but for the counts in the database. */
export interface ReleaseParts {
  areas: DescribedAreas;
  /** What map points were looked up in. */
  places: Pick<Places, 'patches' | 'wards' | 'forces'>;
  inputs: PlainInputs;
  /** What `inputs` were read from. */
  files: readonly Input[];
  postcodes: PlacedPostcodes;
  /** Corrections that hold today, and those that have expired. */
  corrections: ReturnType<typeof correctionsOn>;
  /** The release that this one will replace, or would. */
  inPlace: string;
  gate: Gate;
  /** What is doubted of files of outcomes; of the others it is found when all is counted. */
  outcomeDoubts: Doubts;
}

/** What is asked of files before they are believed. */
export interface Gate {
  knownGaps: readonly KnownGap[];
  /** Forces with an area of their own: a file of crimes or outcomes of theirs with fewer rows than `fewestRows` is no month. */
  territorial: ReadonlySet<string>;
  fewestRows: number;
  /** Whether nobody looks on: then whatever is doubted, and not accepted, stops the import. */
  unattended: boolean;
}
