import { describe, expect, it } from 'vitest';
import { imported, refusal } from './support/importing.ts';
import { CRIME, streetMembers } from './support/made-up-crime.ts';
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
