import { describe, expect, it } from 'vitest';
import { recountTeam } from './support/counts.ts';
import { imported } from './support/importing.ts';
import { teamCrime } from './support/team-crime.ts';

const total = (rows: readonly (readonly [number, number, readonly number[]])[]) =>
  rows.reduce((all, [, , counts]) => all + counts.reduce((a, b) => a + b, 0), 0);

describe('the sums of a good import', () => {
  it('are the same as counting every team’s points again', async () => {
    const { release } = await imported();
    const sums = release.areaSums('merseyside');
    expect(Object.keys(sums?.teams ?? {})).toEqual(['N1', 'S1']);
    for (const [id, { rows }] of Object.entries(sums?.teams ?? {}))
      expect(total(rows)).toBe(recountTeam(teamCrime(release, 'merseyside', id)));
  });
});
