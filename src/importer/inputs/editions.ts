import { areaEditions, type AreaFileKind } from '../../domain/places/area-editions.ts';
import { ImportRefused } from '../errors.ts';

/** An area file, and the kinds and years of area that its columns name, such as `LAD23`. */
export interface DatedFile {
  file: string;
  kind: AreaFileKind;
  years: readonly string[];
}

/** The source that a release made from a file cites. @throws ImportRefused where it is of no edition that we know. */
export function sourceOf({ file, kind, years }: DatedFile): string {
  const known: Readonly<Record<string, string>> = areaEditions[kind];
  const source = known[years.join(' ')];
  if (source !== undefined) return source;
  throw new ImportRefused(
    `${file}: of the edition ${years.join(' ')}; expected ${Object.keys(known).join(' or ')}, which content/sources.yaml has an entry for. ` +
      'Fetch that edition, or take up the new one as docs/data-update.md says under "A new edition of areas".',
  );
}

/** The year of a file, which is that of what it names last. */
export const vintageOf = ({ years }: DatedFile) => `20${(years.at(-1) ?? '').slice(-2)}`;

/** All files must name one year of each kind of area: outlines that of their look-up. A page would cite the wrong one. */
export function refuseOtherYears(files: readonly DatedFile[]) {
  const named = files.flatMap((one) => one.years.map((year) => ({ ...one, year })));
  for (const all of Map.groupBy(named, ({ year }) => year.slice(0, -2)).values()) {
    const [one, other] = Map.groupBy(all, ({ year }) => year)
      .values()
      .map(([first]) => first);
    if (one && other)
      throw new ImportRefused(
        `${one.file}: of the edition ${one.year}, and ${other.file} of ${other.year}; expected outlines and look-ups of one edition. ` +
          `Fetch ${one.year} in place of ${other.file}, or ${other.year} in place of ${one.file}. "npm run download -- --only areas" fetches all of one edition into an empty folder.`,
      );
  }
}
