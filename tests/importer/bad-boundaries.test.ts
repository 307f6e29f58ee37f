import { teamCrime } from './support/team-crime.ts';
import { describe, expect, it } from 'vitest';
import { codePoint, inEngland } from './support/code-point.ts';
import { imported, refusal } from './support/importing.ts';
import { boundaryMembers, N1 } from './support/made-up-areas.ts';
import { POINTS } from './support/made-up-crime.ts';
import { atPoints } from './support/counts.ts';
import { box, kmlOf, type Ring } from './support/outlines.ts';
import { zipOf } from './support/zip-file.ts';

const FILE = '2025-01/merseyside/N1.kml';
const NAMED = `2025-01.zip: ${FILE}: `;

const boundaries = async (kml: string) => ({
  'boundaries/2025-01.zip': await zipOf({ ...boundaryMembers, [FILE]: kml }),
});
const withRing = (ring: Ring) => boundaries(kmlOf('N1', [[ring]]));

describe('a neighbourhood’s KML is refused by name, and nothing is changed, when', () => {
  it('it is not XML', async () => {
    const said = await refusal(await boundaries('{"type":"Polygon","coordinates":[]}'));
    expect(said).toContain(`${NAMED}not well-formed XML (`);
    expect(said).toContain('expected KML. Download the archive again; if it is so at the publisher');
  });

  it('it is cut off in the middle', async () => {
    const said = await refusal(await boundaries(kmlOf('N1', [[N1]]).slice(0, -60)));
    expect(said).toContain(`${NAMED}not well-formed XML (`);
  });

  it('it is XML of another kind', async () => {
    const said = await refusal(await boundaries('<html><body>404</body></html>'));
    expect(said).toContain(`${NAMED}found <html>; expected <kml>.`);
  });

  it('it has no outline', async () => {
    const said = await refusal(await boundaries(kmlOf('N1', [])));
    expect(said).toContain(`${NAMED}found no outline; expected at least one Polygon with coordinates.`);
  });

  it('it has an outline without points', async () => {
    const said = await refusal(await withRing([]));
    expect(said).toContain(`${NAMED}found no outline; expected at least one Polygon with coordinates.`);
  });

  it('one of its polygons is a hole in nothing', async () => {
    const kml = kmlOf('N1', [[N1]]).replace('</Placemark>', '<Polygon></Polygon></Placemark>');
    const said = await refusal(await boundaries(kml));
    expect(said).toContain(`${NAMED}polygon 2: found 0 outer rings; expected one.`);
  });

  it('a ring does not close', async () => {
    const said = await refusal(await withRing(N1.slice(0, -1)));
    expect(said).toContain(
      `${NAMED}polygon 1, ring 1: does not close: starts at -3, 53.43 and ends at -3, 53.46; expected the last point to equal the first.`,
    );
  });

  it('a ring has too few points', async () => {
    const said = await refusal(await withRing([...N1.slice(0, 2), ...N1.slice(0, 1)]));
    expect(said).toContain(
      `${NAMED}polygon 1, ring 1: found 3 points; expected at least four, the last equal to the first.`,
    );
  });

  it('all its points lie on one line', async () => {
    const said = await refusal(
      await withRing([
        [-3, 53.43],
        [-2.95, 53.43],
        [-2.9, 53.43],
        [-3, 53.43],
      ]),
    );
    expect(said).toContain(`${NAMED}found only points on one line; expected a ring that encloses an area.`);
  });

  it('a point is out of range, as with latitude and longitude of another projection', async () => {
    const said = await refusal(await withRing(box(335000, 394000, 336000, 395000)));
    expect(said).toContain(
      `${NAMED}polygon 1, ring 1: found the point 335000, 394000; expected longitude -180 to 180 and latitude -90 to 90 (WGS84 degrees).`,
    );
  });

  it('a point is not a pair of numbers', async () => {
    const said = await refusal(await boundaries(kmlOf('N1', [[N1]]).replace('-2.9,53.43', '-2.9;53.43')));
    expect(said).toContain(`${NAMED}found the point "-2.9;53.43"; expected longitude,latitude in degrees.`);
  });

  it('several are wrong: all are told at once', async () => {
    const said = await refusal({
      'boundaries/2025-01.zip': await zipOf({
        [FILE]: kmlOf('N1', []),
        '2025-01/ankh-morpork/W1.kml': kmlOf('W1', [[N1]]),
        '2025-01/merseyside/<S1>.kml': kmlOf('S1', [[N1]]),
        [`2025-01/merseyside/${'L'.repeat(101)}.kml`]: kmlOf('L1', [[N1]]),
        'readme.txt': 'Made up.',
      }),
    });
    expect(said).toContain(`${NAMED}found no outline`);
    expect(said).toContain(
      '2025-01/ankh-morpork/W1.kml: no file in content/forces/ names the force "ankh-morpork".',
    );
    expect(said).toContain('2025-01/merseyside/<S1>.kml: found the id "<S1>"; expected letters, digits,');
    expect(said).toContain(`${'L'.repeat(101)}.kml: found the id "${'L'.repeat(101)}"; expected letters`);
    expect(said).toContain('2025-01.zip: readme.txt: expected <month>/<force>/<neighbourhood>.kml.');
  });
});

describe('an outline that lies mostly outside its force is refused by name:', () => {
  const refused = async (...rings: Ring[]) =>
    refusal(
      await boundaries(
        kmlOf(
          'N1',
          rings.map((ring) => [ring]),
        ),
      ),
    );

  it('latitude first', async () => {
    const said = await refused(N1.map(([x, y]): [number, number] => [y, x]));
    expect(said).toContain('2025-01/merseyside/N1.kml: 0 % of the outline lies in the area of merseyside');
  });

  it('drawn over the neighbours too', async () => {
    const said = await refused(box(-2.95, 53.4, -2.8, 53.46));
    expect(said).toContain('other forces’, most in that of cheshire; expected most of it in its own');
  });

  it('but so is a force of which each lies mostly in its area, and all reach out of it on one side', async () => {
    const letters = 'ABDEFGHJLN'.split('');
    const grid = Array.from({ length: 300 }, (_, i) =>
      inEngland(
        `ZZ1 ${1 + Math.floor(i / 100)}${letters[Math.floor(i / 10) % 10] ?? ''}${letters[i % 10] ?? ''}`,
        `${334000 + i * 40},394695`,
      ),
    );
    const drawn = async (east: number) => ({
      'boundaries/2025-01.zip': await zipOf({
        [FILE]: kmlOf('N1', [[box(-3 + east, 53.43, -2.9 + east, 53.46)]]),
      }),
      'postcodes/codepo_gb.zip': await codePoint(grid),
    });
    expect(await refusal(await drawn(0.045))).toMatch(
      /merseyside: its patches hold \d+ postcodes of other forces, beside \d+ of its own \d+; expected hardly any/,
    );
    expect((await imported(await drawn(0))).code).toBe(0);
  });

  it('but not one that reaches out to sea', async () => {
    const { code } = await imported(await boundaries(kmlOf('N1', [[box(-3.1, 53.4, -2.95, 53.46)]])));
    expect(code).toBe(0);
  });
});

describe('boundary archives are refused, and nothing is changed, when', () => {
  it('two bear each other’s names', async () => {
    const [north, south] = [kmlOf('N1', [[N1]]), kmlOf('S1', [[box(-3, 53.4, -2.95, 53.43)]])];
    const said = await refusal({
      'boundaries/2025-01.zip': await zipOf({
        '2025-01/merseyside/N1.kml': south,
        '2025-01/merseyside/S1.kml': north,
      }),
    });
    expect(said).toContain(
      'S1.kml: found the outline of "N1" by what is written in it; expected that of "S1". Download',
    );
    expect(said).toContain('found the outline of "S1"');
  });

  it('two give the same neighbourhood', async () => {
    const said = await refusal({ 'boundaries/more.zip': await zipOf({ [FILE]: kmlOf('N1', [[N1]]) }) });
    expect(said).toContain('more.zip: merseyside/N1 was given before; expected each neighbourhood once.');
  });

  it('they are of different months', async () => {
    const later = await zipOf({ '2025-02/merseyside/W1.kml': kmlOf('W1', [[N1]]) });
    const said = await refusal({ 'boundaries/later.zip': later });
    expect(said).toContain(
      'later.zip: boundaries of 2025-02 beside those of 2025-01 in 2025-01.zip; expected one month. Move 2025-01.zip out of the folder',
    );
  });

  it('one has no neighbourhood in it', async () => {
    const said = await refusal({ 'boundaries/2025-01.zip': await zipOf({ '2025-01/merseyside/': '' }) });
    expect(said).toContain(
      '2025-01.zip: found no neighbourhood outline; expected <month>/<force>/<neighbourhood>.kml.',
    );
  });
});

describe('an outline is taken by the even-odd rule, part by part:', () => {
  const [inWest, inEast] = [POINTS.inN1, POINTS.inN1East];
  /** The two map points of N1 at which something is counted. */
  const countedAt = async (polygons: readonly (readonly Ring[])[]) => {
    const { release } = await imported(await boundaries(kmlOf('N1', polygons)));
    const crime = teamCrime(release, 'merseyside', 'N1');
    const lines = crime ? atPoints(crime) : [];
    return [inWest, inEast].filter((at) => lines.some((line) => line.endsWith(` at ${at}`)));
  };

  it('a hole is outside', async () => {
    expect(await countedAt([[N1, box(-2.99, 53.44, -2.97, 53.45)]])).toEqual([inEast]);
  });

  it('several parts are one neighbourhood', async () => {
    expect(await countedAt([[box(-2.99, 53.44, -2.97, 53.45)], [box(-2.93, 53.44, -2.91, 53.45)]])).toEqual([
      inWest,
      inEast,
    ]);
  });

  it('a part that is there twice is inside all the same', async () => {
    expect(await countedAt([[N1], [N1]])).toEqual([inWest, inEast]);
  });

  it('a ring that touches itself is taken as it is', async () => {
    const touching: Ring = [
      [-3, 53.43],
      [-2.95, 53.445],
      [-2.9, 53.43],
      [-2.9, 53.46],
      [-2.95, 53.445],
      [-3, 53.46],
      [-3, 53.43],
    ];
    expect(await countedAt([[touching]])).toEqual([inWest, inEast]);
  });

  it('a ring that crosses itself is taken as it is', async () => {
    const hourglass: Ring = [
      [-3, 53.43],
      [-2.9, 53.43],
      [-3, 53.46],
      [-2.9, 53.46],
      [-3, 53.43],
    ];
    expect(await countedAt([[hourglass]])).toEqual([]);
  });
});
