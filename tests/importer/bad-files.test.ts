import { describe, expect, it } from 'vitest';
import { imported, refusal } from './support/importing.ts';
import { CRIME, POINTS, streetMembers } from './support/made-up-crime.ts';
import { STREET_HEADER, streetFile, streetMember } from './support/street-csv.ts';
import { zipOf } from './support/zip-file.ts';

const ARCHIVE = 'crime/2025-02.zip';
const MEMBER = streetMember('2025-02', 'merseyside');
const rows = CRIME['2025-02']?.['merseyside'] ?? [];

const withFile = async (text: string) => ({
  [ARCHIVE]: await zipOf({ ...streetMembers('2025-02'), [MEMBER]: text }),
});

describe('an archive', () => {
  it('of far too many entries is refused by name before any is read', async () => {
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(60_000, 8);
    end.writeUInt16LE(60_000, 10);
    expect(await refusal({ [ARCHIVE]: end })).toContain(
      '- 2025-02.zip: found 60,000 entries; expected at most 50,000',
    );
  });
});

describe('an archive whose end record', () => {
  const counting = async (by: number) => {
    const zip = await zipOf(streetMembers('2025-02'));
    const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    for (const at of [8, 10]) zip.writeUInt16LE(zip.readUInt16LE(end + at) + by, end + at);
    return refusal({ [ARCHIVE]: zip });
  };

  it('counts too few members is refused: the rest would go unseen', async () => {
    expect(await counting(-1)).toMatch(/- 2025-02\.zip: found more than the \d+ members that the record/);
  });

  it('is that of another archive joined to it is refused', async () => {
    const zip = await zipOf(streetMembers('2025-02'));
    expect(await refusal({ [ARCHIVE]: Buffer.concat([zip, zip]) })).toContain('2025-02.zip: found more than');
  });

  it('counts too many is refused', async () => {
    expect(await counting(1)).toContain('- 2025-02.zip: found no readable zip archive');
  });
});

describe('a street file', () => {
  it('with a line break inside a quoted cell adds up: the record counts once', async () => {
    const text = streetFile('2025-02', rows).replace('On or near Madeup Road', '"On or near\nMadeup Road"');
    const { release } = await imported(await withFile(text));
    const plain = await imported();
    expect(release.release.accounts.crime).toEqual(plain.release.release.accounts.crime);
  });

  it('with a header of a million columns is refused in few words', async () => {
    const said = await refusal(await withFile(`${STREET_HEADER}${',x'.repeat(1_000_000)}\n`));
    expect(said).toContain(`2025-02.zip: ${MEMBER}: missing columns: none; unexpected columns: x, x`);
    expect(said).toMatch(/x and [\d,]+ more\. Has the publisher/);
    expect(said.length).toBeLessThan(1000);
  });

  it('of NUL bytes is refused in few words', async () => {
    const said = await refusal(await withFile('\0'.repeat(100_000)));
    expect(said).toContain('with NUL bytes among them, which is not text');
    expect(said).not.toContain('\0');
    expect(said.length).toBeLessThan(1500);
  });
});

describe('a crime in the files of two forces', () => {
  const crime = (id: string) => ({ type: 'Burglary', at: POINTS.inN1, lsoa: 'E01000901', id });
  const ids = ['a', 'b', 'c', 'd'];

  it('counts once, for the force in whose area it was, and the other row is accounted for', async () => {
    const members = {
      [MEMBER]: streetFile('2025-02', ids.map(crime)),
      [streetMember('2025-02', 'cheshire')]: streetFile('2025-02', [
        crime('a'),
        { ...crime('x'), at: POINTS.inEast, lsoa: 'E01000905' },
        { ...crime('y'), at: POINTS.inEast, lsoa: 'E01000905' },
      ]),
    };
    const { release } = await imported({ 'crime/2025-01.zip': null, [ARCHIVE]: await zipOf(members) });
    expect(release.coverage.map(({ force, rows: n, rejected }) => [force, n, rejected])).toEqual([
      ['cheshire', 2, 1],
      ['merseyside', 4, 0],
    ]);
    expect(release.release.accounts.crime.rejected).toEqual({ inAnotherForcesFile: 1 });
  });

  it('counts each row where one force’s own file has its id twice', async () => {
    const members = { [MEMBER]: streetFile('2025-02', [crime('a'), crime('a')]) };
    const { release } = await imported({ 'crime/2025-01.zip': null, [ARCHIVE]: await zipOf(members) });
    expect(release.coverage.map(({ rows: n }) => n)).toEqual([2]);
  });
});
