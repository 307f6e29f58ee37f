import type { Patch } from '../sources/boundary-archive.ts';
import type { Input, SourceFile } from '../sources/fingerprint.ts';
import type { GeoName } from '../sources/geonames.ts';
import type { AreaFeature, AreaKind } from '../sources/geojson-areas.ts';
import type { LsoaRow } from '../sources/lsoa-lookup.ts';
import type { TeamTally } from '../teams/describe-team.ts';
import type { TeamsOfForce } from '../teams/read-teams.ts';
import type { PatchBasis } from '../../schemas/places/area-release.ts';
import type { Land } from '../sources/natural-earth.ts';
import type { TeamListRow } from '../sources/team-list.ts';
import type { CrimeFile } from '../sources/crime-archive.ts';

/** Everything the publishers' files say of areas, with what was read for it. */
export interface Inputs {
  areas: Record<AreaKind, AreaFeature[]>;
  lsoas: LsoaRow[];
  /** LSOA code → easting, northing. */
  centroids: Map<string, [number, number]>;
  patches: Patch[];
  /** Outlines in the boundary archives, and how many of them are of forces that are left out, by force. */
  boundaryTally: { read: number; leftOut: Map<string, number> };
  /** What the forces publish of their teams; empty where none was given. */
  teams: TeamsOfForce[];
  teamTally: TeamTally;
  /** Teams of forces that are left out, by force. */
  teamsLeftOut: Map<string, number>;
  /** Whole lists of forces' teams. */
  teamLists: TeamListRow[];
  /** Patches that were worked out from a ward: `<force>/<id>` → how. */
  basis: Map<string, PatchBasis>;
  /** Rows of lists of names that are of no outline, in forces whose outlines were given. */
  namesWithoutOutline: number;
  /** Towns and villages; empty where none were given. */
  towns: GeoName[];
  /** Land of other countries; empty where none was given. */
  land: Land[];
  /** The file of it of the release in place, as it is, where that is kept. */
  keptCoasts: string | null;
  /** What towns and land that are kept were made from. */
  kept: Input[];
  boundariesMonth: string | null;
  /** Street files first of all: outcomes and searches only add to them. */
  crimeFiles: CrimeFile[];
  /** The one file that holds the postcode directory. */
  postcodeFile: string;
  /** Every file that was read, the postcode directory left out. */
  sources: SourceFile[];
  /** Files in the folders given that are of no known kind. */
  notRead: string[];
}

/** What the rest of an import needs of them once the outlines have been described and written. */
export type PlainInputs = Omit<Inputs, 'areas' | 'lsoas' | 'centroids' | 'patches'> & {
  /** In the order in which patches are numbered. */
  patches: readonly Pick<Patch, 'force' | 'id'>[];
};
