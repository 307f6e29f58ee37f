import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complaintLadder } from '../../src/charts/complaint-ladder.ts';

const row = (key: string, exit = false) => ({ key, title: `Step ${key}`, under: 'Somebody', exit });
const draw = (rows: ReturnType<typeof row>[], links: { from: string; to: string }[]) =>
  complaintLadder({ id: 'l', title: 'T', takeaway: 'D', rows, links });

test('every row has its number and its title', () => {
  const svg = draw([row('a'), row('b')], [{ from: 'a', to: 'b' }]);
  expect(svg).toContain('Step a');
  expect(svg).toContain('>2</text>');
});

test('a step of another route has a ring and no number', () => {
  const svg = draw([row('a'), row('b', true)], [{ from: 'a', to: 'b' }]);
  expect(svg).toContain('ladder-exit');
  expect(svg).not.toContain('>2</text>');
});

test('ways that pass by the same rows each have a lane of their own', () => {
  const rows = ['a', 'b', 'c', 'd'].map((key) => row(key));
  const svg = draw(rows, [
    { from: 'a', to: 'c' },
    { from: 'a', to: 'd' },
    { from: 'b', to: 'd' },
  ]);
  const bends = [...svg.matchAll(/Q([\d.]+) /g)].map(([, x]) => x);
  expect(new Set(bends).size).toBe(3);
});

test('words are made safe, and long ones are broken', () => {
  const long = 'Ask <somebody> & somebody else to look at all of it once more';
  const svg = draw([{ key: 'a', title: long, under: long, exit: false }], []);
  expect(svg).toContain('&lt;somebody&gt; &amp;');
  expect(svg.match(/<tspan/g)).toHaveLength(2);
});

test('whatever the links, nothing is drawn left of the picture', () => {
  const place = fc.nat({ max: 7 });
  fc.assert(
    fc.property(fc.array(fc.record({ from: place, to: place }), { maxLength: 14 }), (ends) => {
      const rows = Array.from({ length: 8 }, (_, i) => row(String(i)));
      const links = ends
        .filter(({ from, to }) => from !== to)
        .map(({ from, to }) => ({ from: String(from), to: String(to) }));
      const xs = [...draw(rows, links).matchAll(/[MQ](-?[\d.]+) /g)].map(([, x]) => Number(x));
      expect(Math.min(0, ...xs)).toBe(0);
    }),
  );
});
