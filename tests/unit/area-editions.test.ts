import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { areaEditions, areaSourcesOf } from '../../src/domain/places/area-editions.ts';
import { readDownloads } from '../../src/download/options.ts';
import { importedSources } from '../../src/schemas/source.ts';

const sourcesOf = (...ids: string[]) => areaSourcesOf(ids.map((source) => ({ source })));

describe('the sources of a release’s areas', () => {
  it('are those of the file that has all in one, where it was made from that', () => {
    expect(
      sourcesOf(
        'ons-community-safety-partnerships-2022',
        'ons-lsoa-lookup-population-mid-2022',
        'ons-police-force-areas-2020',
        'onspd',
      ),
    ).toEqual({
      forceAreas: 'ons-police-force-areas-2020',
      partnerships: 'ons-community-safety-partnerships-2022',
      population: 'ons-lsoa-lookup-population-mid-2022',
      smallAreas: ['ons-lsoa-lookup-population-mid-2022'],
    });
  });

  it('are those of the three files, where it was made from these', () => {
    expect(
      sourcesOf(
        'ons-community-safety-partnerships-2023',
        'ons-council-partnership-force-lookup-2023',
        'ons-lsoa-population-mid-2022',
        'ons-lsoa-ward-council-lookup-2023',
        'ons-police-force-areas-2023',
      ),
    ).toEqual({
      forceAreas: 'ons-police-force-areas-2023',
      partnerships: 'ons-community-safety-partnerships-2023',
      population: 'ons-lsoa-population-mid-2022',
      smallAreas: [
        'ons-lsoa-ward-council-lookup-2023',
        'ons-council-partnership-force-lookup-2023',
        'ons-lsoa-population-mid-2022',
      ],
    });
  });

  it('are asked for anew where a release does not name them', () => {
    expect(() => sourcesOf('ons-police-force-areas-2020')).toThrow(
      'The release names no source of partnerships that we know. Import it again.',
    );
  });
});

describe('every edition that a release can be made from', () => {
  const ids = Object.values(areaEditions).flatMap((editions) => Object.values(editions));

  it('stays in the list of sources', () => {
    expect(ids.filter((id) => !(importedSources as readonly string[]).includes(id))).toEqual([]);
  });

  it('has an entry there', () => {
    const listed = (parse(readFileSync('content/sources.yaml', 'utf8')) as { id: string }[]).map(
      ({ id }) => id,
    );
    expect(ids.filter((id) => !listed.includes(id))).toEqual([]);
  });

  it('takes in what the download fetches', () => {
    const { files } = readDownloads('content/downloads.yaml');
    const fetched = files.filter(({ group }) => group === 'areas').map(({ source }) => source);
    expect(fetched.filter((id) => !(ids as string[]).includes(id))).toEqual([]);
  });
});
