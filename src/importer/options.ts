import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { month } from '../schemas/common.ts';
import { UsageError, wordsOf } from './errors.ts';

export interface ImportOptions {
  crime: string[];
  boundaries: string[];
  postcodes: string[];
  areas: string[];
  teams: string[];
  places: string[];
  /** Force ids to read street files and patches of; empty for all. */
  force: string[];
  /** First and last month of crime to read; null for all that the archives hold. */
  months: readonly [string, string] | null;
  /** The release's folder. */
  out: string;
  dryRun: boolean;
  /** Refuse whatever a person would have to look at. */
  unattended: boolean;
  /** A street file of a force with fewer rows is no month. */
  fewestRows: number;
  help: boolean;
}

export const help = `Usage: npm run import -- [options]

Reads publishers' files, checks and counts them, and puts a new release in place of the one in content/areas/.
Each of the first six options takes a file or a folder, and may be given several times.

  --crime PATH       crime archives of data.police.uk (<month>.zip)
  --boundaries PATH  neighbourhood boundary archive of data.police.uk (<month>.zip)
  --postcodes PATH   one postcode directory: Code-Point Open (zip), ONSPD or NSPL (zip or csv)
  --areas PATH       ONS outlines (geojson); look-ups, residents and centroids of LSOAs (csv)
  --teams PATH       names of neighbourhoods, whole lists of forces' teams, which wards outlines were worked out
                     from (csv); what the forces publish of their teams (json, by npm run download)
  --places PATH      towns of GeoNames (csv, or its own cities500.txt) and land of Natural Earth (geojson), so that
                     maps show what lies round about
  --force ID         only this force's street files and patches; may be given several times
  --months A..B      only these months of the crime archives, such as 2025-01..2025-12
  --out PATH         where the release goes (default content/areas)
  --dry-run          check and count everything, write nothing
  --unattended       refuse months that cannot be trusted, and that nobody has accepted in content/corrections/
  --fewest-rows N    a force's street file with fewer rows is no month (default 100)
  --help             this text

Example, with the publishers' files in ../shared/data:
  npm run import -- --crime ../shared/data/crime --boundaries ../shared/data/teams-2026-03/boundaries \\
    --teams ../shared/data/teams-2026-03 --postcodes ../shared/data/postcodes \\
    --areas ../shared/data/wards-2025 --areas ../shared/data/areas/lsoa21 \\
    --areas ../shared/data/areas/police-force-areas-2020.geojson \\
    --areas ../shared/data/areas/community-safety-partnerships-2022.geojson \\
    --areas ../shared/data/areas/lsoa21-lad24-csp22-pfa20-population.csv \\
    --areas ../shared/data/areas/lsoa21-population-weighted-centroids.csv \\
    --places ../shared/data/places --places ../shared/data/basemap

Exit code: 0 published, 1 the command line is wrong, 2 the files were refused and nothing has changed.`;

const many = { type: 'string', multiple: true } as const;

/** Read the command line. @throws UsageError saying what is wrong with it. */
export function readOptions(args: readonly string[]): ImportOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        crime: many,
        boundaries: many,
        postcodes: many,
        areas: many,
        teams: many,
        places: many,
        force: many,
        months: { type: 'string' },
        out: { type: 'string' },
        'dry-run': { type: 'boolean' },
        unattended: { type: 'boolean' },
        'fewest-rows': { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    const {
      crime = [],
      boundaries = [],
      postcodes = [],
      areas = [],
      teams = [],
      places = [],
      force = [],
    } = values;
    const out = values.out ?? join('content', 'areas');
    return {
      crime,
      boundaries,
      postcodes,
      areas,
      teams,
      places,
      force,
      months: values.months === undefined ? null : monthSpan(values.months),
      out,
      dryRun: values['dry-run'] ?? false,
      unattended: values.unattended ?? false,
      fewestRows: wholeNumber(values['fewest-rows'] ?? '100'),
      help: values.help ?? false,
    };
  } catch (error) {
    throw new UsageError(`${wordsOf(error)}\nSee "npm run import -- --help".`);
  }
}

function wholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UsageError(`--fewest-rows: found "${text}"; expected a whole number, such as 100.`);
}

/** `2025-01..2025-12`, or one month. */
function monthSpan(text: string): readonly [string, string] {
  const [first = '', last = first, ...more] = text.split('..');
  const good = [first, last].every((one) => month.safeParse(one).success) && more.length === 0;
  if (good && first <= last) return [first, last];
  throw new UsageError(
    `--months: found "${text}"; expected months from first to last, such as 2025-01..2025-12.`,
  );
}
