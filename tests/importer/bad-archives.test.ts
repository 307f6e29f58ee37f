import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ImportRefused } from '../../src/importer/errors.ts';
import { openZip } from '../../src/importer/sources/zip.ts';
import { temporaryFolder, writeInto } from './support/files.ts';
import { refusal } from './support/importing.ts';
import { streetMembers } from './support/made-up-crime.ts';
import { streetMember } from './support/street-csv.ts';
import { replaceAll, zipOf, zipWithMemberRenamed } from './support/zip-file.ts';

const JANUARY = 'crime/2025-01.zip';
const MERSEYSIDE = streetMember('2025-01', 'merseyside');
const members = streetMembers('2025-01');

describe('a zip archive is refused by name, and nothing is changed, when', () => {
  it('it is cut off in the middle', async () => {
    const whole = await zipOf(members);
    const said = await refusal({ [JANUARY]: whole.subarray(0, whole.length / 2) });
    expect(said).toContain('2025-01.zip: found no readable zip archive (');
    expect(said).toContain('expected a whole zip as published. Download it again.');
  });

  it('a member is encrypted', async () => {
    const locked = await zipOf(members);
    // The lowest bit of a member's flags, which stand 6 bytes into its own head and 8 into its entry of the list.
    for (const [head, flags] of [
      ['PK\u0003\u0004', 6],
      ['PK\u0001\u0002', 8],
    ] as const) {
      for (let at = locked.indexOf(head); at !== -1; at = locked.indexOf(head, at + 4)) {
        locked.writeUInt16LE(locked.readUInt16LE(at + flags) | 1, at + flags);
      }
    }
    const said = await refusal({ [JANUARY]: locked });
    expect(said).toMatch(
      /2025-01\.zip: member \S+ is encrypted; expected a zip that opens without a password/,
    );
  });

  it('it is empty', async () => {
    const said = await refusal({ [JANUARY]: Buffer.alloc(0) });
    expect(said).toContain('2025-01.zip: found no readable zip archive (');
  });

  it('it is a web page that says the file could not be found', async () => {
    const said = await refusal({
      [JANUARY]: '<!DOCTYPE html><html><body>404 Not Found</body></html>\n'.repeat(40),
    });
    expect(said).toContain('2025-01.zip: found no readable zip archive (');
  });

  it('one member is a bomb: a thousand times its packed size', async () => {
    const bomb = await zipOf({ ...members, [MERSEYSIDE]: Buffer.alloc(30 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(100_000);
    const said = await refusal({ [JANUARY]: bomb });
    expect(said).toContain(`2025-01.zip: member ${MERSEYSIDE} would unpack to 31457280 bytes,`);
    expect(said).toContain('expected at most 100 times. It looks like a zip bomb and was not unpacked.');
  });

  it('its members are a bomb together, though none of them is alone', async () => {
    const nines = Object.fromEntries(
      ['avon-and-somerset', 'bedfordshire', 'cheshire'].map((force) => [
        streetMember('2025-01', force),
        Buffer.alloc(9 * 2 ** 20),
      ]),
    );
    const said = await refusal({ [JANUARY]: await zipOf(nines) });
    expect(said).toContain('2025-01.zip: its 3 members together would unpack to 28311552 bytes,');
  });

  it('one member says it is small and is not', async () => {
    const member = Buffer.alloc(2 ** 20, 'x');
    const honest = await zipOf({ [MERSEYSIDE]: member });
    const [size, less] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32LE(member.length);
    less.writeUInt32LE(1000);
    const said = await refusal({ [JANUARY]: replaceAll(honest, size, less) });
    expect(said).toContain(
      `2025-01.zip: member ${MERSEYSIDE} cannot be unpacked (it is larger than the 1000 bytes announced).`,
    );
  });

  it('one member’s path leads out of the archive', async () => {
    const path = '../../../../escaped-street.csv';
    const plain = 'x'.repeat(path.length);
    const zip = await zipWithMemberRenamed({ ...members, [plain]: 'x' }, plain, path);
    const said = await refusal({ [JANUARY]: zip });
    expect(said).toContain('2025-01.zip: found a member whose path leads out of the archive (');
    expect(said).toContain(`${path}); expected paths within it. Nothing was unpacked.`);
  });

  it.each(['/tmp/escaped.csv', 'a/../../escaped.csv', 'a/..', 'C:/escaped.csv'])(
    'one member’s path is %s, whatever kind of archive it is',
    async (path) => {
      const plain = 'x'.repeat(path.length);
      const zip = await writeInto(
        await temporaryFolder(),
        'any.zip',
        await zipWithMemberRenamed({ [plain]: 'x' }, plain, path),
      );
      await expect(openZip(zip)).rejects.toThrow(ImportRefused);
      await expect(openZip(zip)).rejects.toThrow(
        'any.zip: found a member whose path leads out of the archive (',
      );
    },
  );

  it('a member does not have the checksum that the archive gives it', async () => {
    const stored = await zipOf(members, { compress: false });
    const said = await refusal({
      [JANUARY]: replaceAll(stored, Buffer.from('Robbery'), Buffer.from('Rubbery')),
    });
    expect(said).toMatch(
      /2025-01\.zip: member 2025-01\/2025-01-merseyside-street\.csv cannot be unpacked \(checksum [0-9a-f]{8}, expected [0-9a-f]{8}\)/,
    );
  });

  it('a member is not packed as it says', async () => {
    const text = Buffer.from(members[MERSEYSIDE] ?? '');
    const packed = deflateRawSync(text);
    const broken = replaceAll(await zipOf(members), packed.subarray(0, 8), Buffer.alloc(8, 0xff));
    const said = await refusal({ [JANUARY]: broken });
    expect(said).toContain(`2025-01.zip: member ${MERSEYSIDE} cannot be unpacked (`);
  });

  it('a member is there twice', async () => {
    const other = streetMember('2025-01', 'merseysidf');
    const zip = await zipWithMemberRenamed({ ...members, [other]: 'x' }, other, MERSEYSIDE);
    const said = await refusal({ [JANUARY]: zip });
    expect(said).toContain(`2025-01.zip: member ${MERSEYSIDE} is there twice; expected once.`);
  });

  it('it holds something that no such archive holds', async () => {
    const said = await refusal({ [JANUARY]: await zipOf({ ...members, 'notes/readme.txt': 'Made up.' }) });
    expect(said).toContain(
      '2025-01.zip: found notes/readme.txt; expected <month>/<month>-<force>-street.csv, -outcomes.csv or -stop-and-search.csv.',
    );
  });

  it('it is an archive of other things altogether', async () => {
    const said = await refusal({
      [JANUARY]: await zipOf({ '2025-01/': '' }),
    });
    expect(said).toContain(
      '2025-01.zip: found no file named <month>-<force>-street.csv, -outcomes.csv or -stop-and-search.csv; expected a crime archive',
    );
  });
});
