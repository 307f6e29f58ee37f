import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { downloading, type PagedKind } from './support/downloading.ts';
import { type MadeUpFeature, serveLayer, serveNomis, wards } from './support/layer.ts';
import { instead, refuse } from './support/stand-in.ts';

const WARDS = '/wards/query';
const PEOPLE = '/people.csv';
const areas = ['--only', 'areas'];
const AGAIN = 'Run it again with "--only areas --again", which asks for every page anew.';

const featuresIn = async (to: string) =>
  (JSON.parse(await readFile(`${to}/areas/wards.geojson`, 'utf8')) as { features: MadeUpFeature[] }).features;

/** What is said of a download that must fail and leave nothing behind. */
async function failing(
  kind: PagedKind,
  serve: (standIn: Awaited<ReturnType<typeof downloading>>['standIn']) => void,
) {
  const { standIn, to, run } = await downloading(kind);
  serve(standIn);
  const { code, stderr } = await run(...areas);
  expect(code).toBe(2);
  expect(existsSync(`${to}/areas`) ? await readdir(`${to}/areas`) : []).toEqual([]);
  return stderr;
}

describe('outlines that come page by page', () => {
  it('are put together in one file', async () => {
    const { standIn, to, run } = await downloading();
    serveLayer(standIn, WARDS, wards('E05000001', 'E05000002', 'E05000003'));
    expect((await run(...areas)).code).toBe(0);
    expect(await featuresIn(to)).toHaveLength(3);
    const query =
      'where=1%3D1&outFields=WD25CD%2CWD25NM&outSR=4326&geometryPrecision=6&orderByFields=WD25CD&resultOffset=2&resultRecordCount=2&f=geojson';
    expect(standIn.requestsFor(`${WARDS}?${query}`)).toHaveLength(1);
  });

  it('are all there where the server gives fewer a page than it is asked for', async () => {
    const { standIn, to, run } = await downloading();
    serveLayer(standIn, WARDS, wards('E05000001', 'E05000002', 'E05000003', 'E05000004'), { most: 1 });
    expect((await run(...areas)).code).toBe(0);
    expect(await featuresIn(to)).toHaveLength(4);
  });

  it('are refused where pages end before as many have come as the server counts', async () => {
    const said = await failing('outlines', (standIn) => {
      serveLayer(standIn, WARDS, wards('E05000001', 'E05000002'), { count: 3 });
    });
    expect(said).toContain(`found no row after the first 2; expected 3, as the server counts them. ${AGAIN}`);
  });

  it('are refused where more come than the server counts', async () => {
    const said = await failing('outlines', (standIn) => {
      serveLayer(standIn, WARDS, wards('E05000001', 'E05000002'), { count: 1 });
    });
    expect(said).toContain(`found 2 rows; expected 1, as the server counts them. ${AGAIN}`);
  });

  it('are refused where the server gives the first page again and again', async () => {
    const said = await failing('outlines', (standIn) => {
      standIn.answer(WARDS, (query) => {
        const page = { type: 'FeatureCollection', features: wards('E05000001', 'E05000002').map(asFeature) };
        const body = query.has('returnCountOnly') ? { count: 4 } : page;
        return { body: JSON.stringify(body), type: 'application/json' };
      });
    });
    expect(said).toContain(`found E05000001 twice; expected each once. ${AGAIN}`);
  });

  it('are refused where there is none', async () => {
    const said = await failing('outlines', (standIn) => {
      serveLayer(standIn, WARDS, []);
    });
    expect(said).toContain('found no row; expected some, as the server counts them.');
  });

  it('are refused where an attribute that the importer needs has gone', async () => {
    const said = await failing('outlines', (standIn) => {
      const [ward] = wards('E05000001');
      serveLayer(standIn, WARDS, [
        { geometry: ward?.geometry ?? null, properties: { WD26CD: 'E05000001', WD25NM: 'Made up' } },
      ]);
    });
    expect(said).toContain('found an area without WD25CD (it has WD26CD, WD25NM)');
  });

  it('are refused where the layer is a table', async () => {
    const said = await failing('outlines', (standIn) => {
      serveLayer(
        standIn,
        WARDS,
        wards('E05000001').map((ward) => ({ ...ward, geometry: null })),
      );
    });
    expect(said).toContain('found rows without a place; expected outlines.');
  });

  it('are refused with the server’s own words where it answers an error with status 200', async () => {
    const said = await failing('outlines', (standIn) => {
      standIn.json(WARDS, { error: { code: 400, message: 'Invalid URL' } });
    });
    expect(said).toContain('the server’s refusal (Invalid URL)');
  });

  it('are asked for again by the next run where the server answered an error', async () => {
    const { standIn, to, run } = await downloading();
    standIn.json(WARDS, { error: { code: 504, message: 'Your request has timed out.' } });
    expect((await run(...areas)).code).toBe(2);
    standIn.pages.delete(WARDS);
    serveLayer(standIn, WARDS, wards('E05000001'));
    expect((await run(...areas)).code).toBe(0);
    expect(await featuresIn(to)).toHaveLength(1);
  });

  it('are not fetched again on the day, as far as they have come', async () => {
    const { standIn, run } = await downloading();
    serveLayer(standIn, WARDS, wards('E05000001', 'E05000002', 'E05000003'));
    const last = `${WARDS}?where=1%3D1&outFields=WD25CD%2CWD25NM&outSR=4326&geometryPrecision=6&orderByFields=WD25CD&resultOffset=2&resultRecordCount=2&f=geojson`;
    standIn.next(last, refuse(404));
    expect((await run(...areas)).code).toBe(2);
    standIn.asked.length = 0;
    expect((await run(...areas)).code).toBe(0);
    expect(standIn.asked.map(({ path }) => path)).toEqual([last]);
  });
});

const asFeature = (feature: MadeUpFeature) => ({ type: 'Feature', ...feature });

describe('a table without geometry', () => {
  const row = (council: string, name: string, partnership: string): MadeUpFeature => ({
    properties: { LAD23CD: council, LAD23NM: name, CSP23CD: partnership },
    geometry: null,
  });

  it('is asked for without any and kept as CSV, a row for each pair of codes', async () => {
    const { standIn, to, run } = await downloading('rows');
    serveLayer(standIn, '/councils/query', [
      row('E06000901', 'Bottom, Top and Middle', 'E22000901'),
      row('E06000901', 'Bottom, Top and Middle', 'E22000902'),
      row('E06000902', 'Side', 'E22000903'),
    ]);
    expect((await run(...areas)).code).toBe(0);
    expect(await readFile(`${to}/areas/councils.csv`, 'utf8')).toBe(
      'LAD23CD,LAD23NM,CSP23CD\n' +
        'E06000901,"Bottom, Top and Middle",E22000901\n' +
        'E06000901,"Bottom, Top and Middle",E22000902\n' +
        'E06000902,Side,E22000903\n',
    );
    const pages = standIn.asked.filter(({ path }) => path.includes('resultOffset'));
    expect(pages).toHaveLength(2);
    for (const { path } of pages) {
      expect(path).toContain('returnGeometry=false&orderByFields=LAD23CD%2CCSP23CD');
      expect(path).not.toContain('outSR');
    }
  });

  it('is refused where a pair of codes comes twice', async () => {
    const said = await failing('rows', (standIn) => {
      const [one, two] = [row('E06000901', 'Top', 'E22000901'), row('E06000901', 'Top', 'E22000902')];
      serveLayer(standIn, '/councils/query', [one, two, one]);
    });
    expect(said).toContain('found E06000901 E22000901 twice; expected each once.');
  });
});

it('points are kept as CSV in metres of the National Grid', async () => {
  const { standIn, to, run } = await downloading('points');
  serveLayer(standIn, '/centroids/query', [
    { properties: { LSOA21CD: 'E01000901' }, geometry: { type: 'Point', coordinates: [335006, 394695.5] } },
  ]);
  expect((await run(...areas)).code).toBe(0);
  expect(await readFile(`${to}/areas/centroids.csv`, 'utf8')).toBe(
    'LSOA21CD,x,y\nE01000901,335006,394695.5\n',
  );
  expect(standIn.asked.at(-1)?.path).toContain('outSR=27700');
});

describe('a CSV that comes in pages', () => {
  const HEADER = ['GEOGRAPHY_CODE', 'OBS_VALUE'];
  const ROWS = [
    ['E01000901', '1000'],
    ['E01000902', '500'],
    ['E01000903', '2000'],
  ];
  const second = `${PEOPLE}?geography=TYPE151&recordlimit=2&recordoffset=2`;
  const page = (...lines: string[]) => instead({ body: `${lines.join('\n')}\n`, type: 'text/csv' });

  it('is put together in one file with one header', async () => {
    const { standIn, to, run } = await downloading('people');
    serveNomis(standIn, PEOPLE, HEADER, ROWS);
    expect((await run(...areas)).code).toBe(0);
    expect(await readFile(`${to}/areas/people.csv`, 'utf8')).toBe(
      'GEOGRAPHY_CODE,OBS_VALUE\nE01000901,1000\nE01000902,500\nE01000903,2000\n',
    );
    expect(standIn.asked.map(({ path }) => path)).toEqual([
      `${PEOPLE}?geography=TYPE151&recordlimit=2&recordoffset=0`,
      second,
    ]);
  });

  it('is all there where the server gives fewer rows a page than it is asked for', async () => {
    const { standIn, to, run } = await downloading('people');
    serveNomis(standIn, PEOPLE, HEADER, ROWS, { most: 1 });
    expect((await run(...areas)).code).toBe(0);
    expect((await readFile(`${to}/areas/people.csv`, 'utf8')).trim().split('\n')).toHaveLength(4);
  });

  const broken = (...misbehaviour: Parameters<Awaited<ReturnType<typeof downloading>>['standIn']['next']>) =>
    failing('people', (standIn) => {
      serveNomis(standIn, PEOPLE, HEADER, ROWS);
      standIn.next(...misbehaviour);
    });

  it('is refused where the header has changed on the second page', async () => {
    const said = await broken(second, page('GEOGRAPHY_CODE,PEOPLE,RECORD_COUNT', 'E01000903,2000,3'));
    expect(said).toContain(
      `${second}: found a changed header (missing columns: OBS_VALUE; unexpected columns: PEOPLE); expected GEOGRAPHY_CODE, OBS_VALUE, RECORD_COUNT.`,
    );
  });

  it.each(['text/html', 'text/csv'])('is refused where a page is a web page called %s', async (type) => {
    const said = await broken(second, instead({ body: '<!DOCTYPE html><title>Sorry</title>', type }));
    expect(said).toMatch(/found a web page(?: \(text\/html\))?, likely an error page; expected CSV/);
  });

  it('is refused where it is empty', async () => {
    const said = await failing('people', (standIn) => {
      standIn.serve(PEOPLE, { body: '', type: 'text/csv' });
    });
    expect(said).toContain('found no row; expected some, as the server counts them.');
  });

  it('is refused where it has a header and nothing else', async () => {
    const said = await failing('people', (standIn) => {
      serveNomis(standIn, PEOPLE, HEADER, []);
    });
    expect(said).toContain('found no row; expected some');
  });

  it('is refused where pages end before as many rows have come as the server counts', async () => {
    const said = await failing('people', (standIn) => {
      serveNomis(standIn, PEOPLE, HEADER, ROWS, { count: 4 });
    });
    expect(said).toContain(`found no row after the first 3; expected 4, as the server counts them. ${AGAIN}`);
  });

  it('is refused where more rows come than the server counts', async () => {
    const said = await failing('people', (standIn) => {
      serveNomis(standIn, PEOPLE, HEADER, ROWS, { count: 1 });
    });
    expect(said).toContain('found 2 rows; expected 1, as the server counts them.');
  });

  it('is refused where the server’s count has changed between the pages', async () => {
    const said = await broken(second, page('GEOGRAPHY_CODE,OBS_VALUE,RECORD_COUNT', 'E01000903,2000,9'));
    expect(said).toContain('found a count of 9; expected 3 on every page.');
  });

  it('is refused where the server does not say how many rows there are', async () => {
    const first = `${PEOPLE}?geography=TYPE151&recordlimit=2&recordoffset=0`;
    const said = await broken(first, page('GEOGRAPHY_CODE,OBS_VALUE,RECORD_COUNT', 'E01000901,1000,'));
    expect(said).toContain('found a count of nothing; expected a number of rows on every page.');
  });

  it('is refused where a row comes twice', async () => {
    const said = await failing('people', (standIn) => {
      serveNomis(standIn, PEOPLE, HEADER, [...ROWS, ...ROWS.slice(0, 1)]);
    });
    expect(said).toContain('found E01000901 twice; expected each once.');
  });

  it('is refused where a row is cut off', async () => {
    const said = await broken(second, page('GEOGRAPHY_CODE,OBS_VALUE,RECORD_COUNT', 'E01000903,20'));
    expect(said).toContain(`${second}: found text that is not CSV (`);
  });
});
