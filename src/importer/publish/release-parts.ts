import type { correctionsOn } from '../../domain/corrections.ts';
import type { AreasFile, PatchCover } from '../../schemas/area-release.ts';
import type { Inputs } from '../input-types.ts';
import type { PlacedPostcodes } from '../place/read-postcodes.ts';
import type { Input } from '../sources/fingerprint.ts';

/** Everything that a release is written from, but for the counts in the database. */
export interface ReleaseParts {
  inputs: Inputs;
  /** What `inputs` were read from. */
  files: readonly Input[];
  areas: Omit<AreasFile, 'release'>;
  /** Overlaps and gaps of each force's patches. */
  cover: PatchCover[];
  postcodes: PlacedPostcodes;
  forceOfPfa: ReadonlyMap<string, string>;
  /** Corrections that hold today, and those that have expired. */
  corrections: ReturnType<typeof correctionsOn>;
  /** The release that this one will replace, or would. */
  inPlace: string;
}
