import { teamCrime } from './support/team-crime.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AreaRelease } from '../../src/read/release.ts';
import type { ForceCrime, NeighbourhoodCrime } from '../../src/schemas/crime/counts.ts';
import { atPoints, byWords } from './support/counts.ts';
import { imported } from './support/importing.ts';

describe('the crimes and incidents of a good import', () => {
  let release: AreaRelease;
  beforeAll(async () => {
    ({ release } = await imported());
  });
  const force = (id: string) => release.forceCrime(id) as ForceCrime;
  const team = (id: string) => teamCrime(release, 'merseyside', id) as NeighbourhoodCrime;

  it('count every row for the force whose file reports it', () => {
    const crime = force('merseyside');
    expect(crime.months).toEqual(['2025-01', '2025-02']);
    expect(byWords(crime.counts, crime)).toEqual({
      'anti-social-behaviour, none-published': [2, 1],
      'burglary, awaiting-court-result': [0, 1],
      'burglary, charged': [1, 0],
      'burglary, under-investigation': [2, 1],
      'drugs, local-resolution': [2, 0],
      'robbery, under-investigation': [1, 0],
    });
  });

  it('are unknown, not nought, in a month for which the force has no file', () => {
    const crime = force('cheshire');
    expect(byWords(crime.counts, crime)).toEqual({
      'burglary, under-investigation': [1, null],
      'shoplifting, fined': [1, null],
      'vehicle-crime, under-investigation': [1, null],
    });
  });

  it('count a row for the partnership of its LSOA, or of its map point if the code is unknown, whoever reported it', () => {
    const { partnerships, ...keys } = force('merseyside');
    const northmade = partnerships['E22000901'] ?? {};
    expect(Object.keys(partnerships)).toEqual(['E22000901', 'E22000902']);
    expect(byWords(northmade['merseyside'] ?? [], keys)).toEqual({
      'burglary, awaiting-court-result': [0, 1],
      'burglary, charged': [1, 0],
      'burglary, under-investigation': [2, 0],
      'robbery, under-investigation': [1, 0],
    });
    expect(byWords(northmade['cheshire'] ?? [], keys)).toEqual({ 'shoplifting, fined': [1, null] });
  });

  it('say which force reported a row in the partnership of another', () => {
    const { partnerships, ...keys } = force('cheshire');
    const eastmade = partnerships['E22000903'] ?? {};
    expect(byWords(eastmade['merseyside'] ?? [], keys)).toEqual({ 'drugs, local-resolution': [1, 0] });
    expect(byWords(eastmade['cheshire'] ?? [], keys)).toEqual({
      'burglary, under-investigation': [1, null],
      'vehicle-crime, under-investigation': [1, null],
    });
  });

  it('count a row for the team whose patch holds its map point, whoever reported it', () => {
    expect(atPoints(team('N1'))).toEqual([
      '2025-01 burglary, charged: 1 at -2.98,53.445',
      '2025-01 burglary, under-investigation: 2 at -2.98,53.445',
      '2025-01 robbery, under-investigation: 1 at -2.92,53.445',
      '2025-01 shoplifting, fined: 1 at -2.92,53.445',
      '2025-02 burglary, awaiting-court-result: 1 at -2.98,53.445',
    ]);
    expect(atPoints(team('S1'))).toEqual([
      '2025-01 anti-social-behaviour, none-published: 1 at -2.975,53.41',
      '2025-02 anti-social-behaviour, none-published: 1 at -2.975,53.41',
      '2025-02 burglary, under-investigation: 1 at -2.975,53.41',
    ]);
  });

  it('give each map point the street and the LSOA that its rows name', () => {
    const { points, streets, lsoas, pointLsoas } = team('N1');
    expect(points).toEqual([
      [-2.98, 53.445],
      [-2.92, 53.445],
    ]);
    expect(streets).toEqual(['On or near Madeup Road', 'On or near Madeup Road']);
    expect(pointLsoas.map((i) => lsoas[i])).toEqual(['E01000901', 'E01000902']);
  });

  it('keep a row without map point and LSOA in the total of its force, and say how many there are', () => {
    expect(release.coverage).toEqual([
      {
        force: 'cheshire',
        month: '2025-01',
        rows: 3,
        withoutPoint: 0,
        withoutLsoa: 0,
        rejected: 0,
        placed: 2,
      },
      {
        force: 'merseyside',
        month: '2025-01',
        rows: 8,
        withoutPoint: 1,
        withoutLsoa: 1,
        rejected: 0,
        placed: 6,
      },
      {
        force: 'merseyside',
        month: '2025-02',
        rows: 3,
        withoutPoint: 0,
        withoutLsoa: 0,
        rejected: 1,
        placed: 3,
      },
    ]);
  });

  it('account for every row: published, rejected by reason, or outside England and Wales', () => {
    expect(release.release.accounts.crime).toEqual({
      read: 17,
      published: 14,
      outside: { 'northern-ireland': 2 },
      rejected: { monthNotOfFile: 1 },
    });
    expect(release.forceCrime('northern-ireland')).toBeNull();
  });

  it('say nothing of a force of which no file and no area was given', () => {
    expect(release.forceCrime('cumbria')).toBeNull();
  });
});
