import { describe, expect, it } from 'vitest';
import { changesSince } from '../../src/importer/publish/change-report.ts';
import { temporaryFolder } from './support/files.ts';
import { imported } from './support/importing.ts';
import { streetMembers } from './support/made-up-crime.ts';
import { changes, madeUp, section } from './support/made-up-release.ts';
import { streetFile, streetMember } from './support/street-csv.ts';
import { makeWorld } from './support/world.ts';
import { zipOf } from './support/zip-file.ts';

describe("crimes outside their force's area", () => {
  it('are counted by the LSOA of their map point, and told in the report', async () => {
    const { release, stdout } = await imported();
    expect(release.release.elsewhere).toEqual([
      { force: 'cheshire', located: 3, elsewhere: 1 },
      { force: 'merseyside', located: 10, elsewhere: 1 },
    ]);
    expect(stdout).toContain(
      "- of these in another force's area, by their LSOA: 2 (above 1 %: cheshire 33.3 %, merseyside 10.0 %)",
    );
  });

  it('refuse the import where they are most of a month: it is another force’s file', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => ({
      ...{ type: 'Burglary', outcome: 'Under investigation', at: '-2.85,53.43' },
      lsoa: i < 60 ? 'E01000905' : 'E01000901',
    }));
    const members = {
      ...streetMembers('2025-01'),
      [streetMember('2025-01', 'merseyside')]: streetFile('2025-01', rows),
    };
    const world = await makeWorld({ 'crime/2025-01.zip': await zipOf(members) });
    const { code, stderr } = await world.run();
    expect(code).toBe(2);
    expect(stderr).toContain(
      "- 2025-01 merseyside: 60 of 100 crimes lie in another force's area, most in that of cheshire; expected them in its own. Look whether",
    );
  });

  const said = (report: string) => section(report, "Crimes outside their force's area");

  it('are compared with the release in place', async () => {
    expect(said(await changes({ elsewhere: 47 }, { elsewhere: 55 }))).toContain(
      '- merseyside: 5.5 %; before 4.7 %\n\nAction: none.',
    );
    expect(said(await changes({ elsewhere: 20 }, { elsewhere: 31 }))).toContain(
      "Action: look in the publisher's changelog for what moved the map points of merseyside",
    );
  });

  it('are not spoken of where there are hardly any', async () => {
    expect(said(await changes({ elsewhere: 2 }, { elsewhere: 4 }))).toContain('No change.\n\nAction: none.');
  });

  it('are judged by themselves in a first release', async () => {
    const first = async (elsewhere: number) =>
      said(changesSince(await temporaryFolder(), await madeUp({ elsewhere })));
    expect(await first(60)).toContain('- merseyside: 6.0 %; not known before\n\nAction: none.');
    expect(await first(110)).toContain('of merseyside, and whether rows');
  });
});
