import type { correctionsOn } from '../../domain/crime/corrections.ts';
import type { AreasFile, PatchCover } from '../../schemas/places/area-release.ts';
import type { PlainInputs } from '../inputs/input-types.ts';
import type { PlacedPostcodes } from '../place/read-postcodes.ts';
import type { Input } from '../sources/fingerprint.ts';

/** What is said of areas once their outlines are let go of. */
export interface Described {
  areas: Omit<AreasFile, 'release'>;
  /** Overlaps and gaps of each force's patches. */
  cover: PatchCover[];
}

/** Everything that a release is written from, but for the counts in the database. */
export interface ReleaseParts extends Described {
  inputs: PlainInputs;
  /** What `inputs` were read from. */
  files: readonly Input[];
  postcodes: PlacedPostcodes;
  /** Corrections that hold today, and those that have expired. */
  corrections: ReturnType<typeof correctionsOn>;
  /** The release that this one will replace, or would. */
  inPlace: string;
}
