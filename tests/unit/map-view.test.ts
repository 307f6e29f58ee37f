import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything } from '../../src/domain/crime-map/filter-choice.ts';
import { type MapView, readView, writeView } from '../../src/domain/crime-map/view.ts';
import { monthsFromTo } from '../../src/domain/crime/months.ts';

const months = monthsFromTo('2025-01', '2025-12');
const read = (hash: string) => readView(hash, months);

describe('the address of a map', () => {
  it('is England and Wales by force, with everything, where it says nothing', () => {
    expect(read('')).toEqual({ area: { level: 'country' }, split: 'forces', filter: everything(months) });
  });

  it('names a force, a partnership of it, or a team of it', () => {
    expect(read('#force=merseyside')?.area).toEqual({ level: 'force', force: 'merseyside' });
    expect(read('#partnership=merseyside/liverpool')?.area).toEqual({
      level: 'partnership',
      force: 'merseyside',
      id: 'liverpool',
    });
    expect(read('#team=merseyside/E7E8E9')?.area).toEqual({
      level: 'team',
      force: 'merseyside',
      id: 'E7E8E9',
    });
  });

  it('keeps what is shown beside it: another place, other months, or both', () => {
    expect(read('#ward=kent/E1&vs-ward=kent/E2&from=2025-03&to=2025-03')?.beside).toEqual({
      area: { level: 'ward', force: 'kent', id: 'E2' },
      from: '2025-03',
      to: '2025-03',
    });
    expect(read('#force=kent&vs-from=2025-02&vs-to=2025-04')?.beside).toEqual({
      area: { level: 'force', force: 'kent' },
      from: '2025-02',
      to: '2025-04',
    });
    const hash = '#ward=kent/E1&vs-ward=kent/E2&vs-from=2025-01&vs-to=2025-12';
    expect(writeView(read(hash) as MapView, months)).toBe(hash);
  });

  it('keeps a town of a ward, and of nothing else', () => {
    const hash = '#ward=kent/E1&town=St%20Made-up%27s&from=2025-03';
    expect(read(hash)?.town).toBe("St Made-up's");
    expect(read(writeView(read(hash) as MapView, months))).toEqual(read(hash));
    expect(read('#force=kent&town=Madeup')?.town).toBeUndefined();
  });

  it('keeps months, kinds and outcomes', () => {
    const filter = read('#from=2025-03&to=2025-05&kinds=robbery,burglary&outcomes=open')?.filter;
    expect(filter).toEqual({
      from: '2025-03',
      to: '2025-05',
      what: 'crimes',
      kinds: ['burglary', 'robbery'],
      outcomes: ['open'],
    });
  });

  it('never mixes incidents with kinds of crime or with outcomes', () => {
    const filter = read('#what=incidents&kinds=burglary&outcomes=open')?.filter;
    expect(filter).toMatchObject({ what: 'incidents', kinds: [], outcomes: [] });
  });

  it('leaves out what it cannot read', () => {
    expect(read('#force=merseyside&by=points&from=2019-01&kinds=murder')).toEqual(read('#force=merseyside'));
  });

  it('turns months round that stand the wrong way', () => {
    expect(read('#from=2025-05&to=2025-03')?.filter).toMatchObject({ from: '2025-03', to: '2025-05' });
  });

  it('is no view where it leads to a part of the page', () => {
    expect(read('#main')).toBeNull();
  });

  it('holds an id with an ampersand', () => {
    const view: MapView = {
      area: { level: 'team', force: 'kent', id: "St John's & Town" },
      split: 'small-areas',
      filter: everything(months),
    };
    expect(read(writeView(view, months))).toEqual(view);
  });

  it('reads back whatever it wrote, from any text at all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const view = read(`#a=&${text}`);
        if (view) expect(read(writeView(view, months))).toEqual(view);
      }),
    );
  });
});
