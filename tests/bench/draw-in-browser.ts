import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { ModuleKind, ScriptTarget, transpile } from 'typescript';
import { findChromium } from '../../scripts/find-chromium.ts';
import { listening } from '../e2e/support/serve.ts';
import type * as DrawPoints from '../../src/browser/crime-map/map/draw-points.ts';
import type * as Choice from '../../src/domain/crime-map/filter-choice.ts';
import type { PointCrime } from '../../src/domain/crime-map/filter-points.ts';
import type * as Items from '../../src/domain/crime-map/items.ts';
import type * as MapPoints from '../../src/domain/crime-map/points.ts';
import type { LonLat } from '../../src/domain/crime-map/near-mile.ts';

/** One frame of circles, and of bare squares in their places: milliseconds, and how many were in it. */
export interface Frame {
  circles: number;
  squares: number;
  drawn: number;
  /** From the tick in a box to what list and map are drawn from, milliseconds. */
  filter: number;
}

interface Placed {
  at: LonLat;
  count: number;
}

/** Draws in Chromium, with the site's own code, as large as the map stands on a laptop; each the median of some. */
export async function drawInBrowser(
  sets: readonly { crime: PointCrime; items: readonly Placed[] }[],
  slowed = 1,
): Promise<Frame[]> {
  const sources = await serveSources();
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(sources.address);
    const devtools = await page.context().newCDPSession(page);
    // So many times slower than it is.
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    const frames: Frame[] = [];
    for (const { crime, items } of sets) {
      const filter = await page.evaluate(filterTime, crime);
      frames.push({ ...(await page.evaluate(drawFrames, items as Placed[])), filter });
    }
    return frames;
  } finally {
    await browser.close();
    await sources.stop();
  }
}

/** Runs in the browser. */
async function drawFrames(items: Placed[]): Promise<Omit<Frame, 'filter'>> {
  const root = '/src';
  const { placePoints, unitRadius } = (await import(
    `${root}/domain/crime-map/points.ts`
  )) as typeof MapPoints;
  const { drawPoints } = (await import(`${root}/browser/crime-map/map/draw-points.ts`)) as typeof DrawPoints;
  const [width, height, zoom] = [900, 830, 13];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  // In memory, so that reading one pixel back waits for all that was drawn.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas.');
  const points = placePoints(items);
  const scale = 256 * 2 ** zoom;
  const left = points.x.reduce((a, b) => Math.min(a, b)) * scale;
  const top = points.y.reduce((a, b) => Math.min(a, b)) * scale;
  const view = { scale, left, top, width, height };
  const style = {
    fill: 'rgb(116 52 165 / 62%)',
    line: 'rgb(255 255 255 / 85%)',
    unit: unitRadius(zoom, points.most),
  };
  const rounds = items.length > 20_000 ? 5 : 31;
  const median = (draw: () => void) => {
    const times = Array.from({ length: rounds }, () => {
      context.clearRect(0, 0, width, height);
      const started = performance.now();
      draw();
      context.getImageData(0, 0, 1, 1);
      return performance.now() - started;
    });
    return times.sort((a, b) => a - b)[rounds >> 1] ?? NaN;
  };
  let drawn = 0;
  return {
    circles: median(() => {
      drawn = drawPoints(context, points, view, style);
    }),
    squares: median(() => {
      for (const i of points.order)
        context.fillRect((points.x[i] ?? 0) * scale - left, (points.y[i] ?? 0) * scale - top, 3, 3);
    }),
    drawn,
  };
}

/** Runs in the browser: two filters in turn. */
async function filterTime(crime: PointCrime): Promise<number> {
  const root = '/src/domain/crime-map';
  const { pointItems, sorted } = (await import(`${root}/items.ts`)) as typeof Items;
  const { everything } = (await import(`${root}/filter-choice.ts`)) as typeof Choice;
  const { placePoints } = (await import(`${root}/points.ts`)) as typeof MapPoints;
  const all = everything(crime.months);
  const some = { ...all, kinds: ['violent-crime', 'shoplifting', 'burglary'] };
  const times = Array.from({ length: 31 }, (_, i) => {
    const started = performance.now();
    const items = pointItems(crime, [], i % 2 === 0 ? some : all);
    sorted(items, 'count', false);
    placePoints(items.map(({ at, tally }) => ({ at, count: tally.count ?? 0 })));
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[15] ?? NaN;
}

/** The site's sources as a browser reads them: without their types. */
const serveSources = () =>
  listening((request, response) => {
    const path = request.url ?? '/';
    if (!path.endsWith('.ts')) {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>bench</title>');
      return;
    }
    void readFile(join(import.meta.dirname, '../..', path), 'utf8').then((text) =>
      response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(transpile(text, { target: ScriptTarget.ESNext, module: ModuleKind.ESNext })),
    );
  });
