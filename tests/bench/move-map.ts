import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { findChromium } from '../../scripts/find-chromium.ts';
import { answer } from '../e2e/support/serve.ts';
import type { Figure } from './measure.ts';

/** A frame of 1/60 s, in milliseconds, with the half millisecond that clocks of browsers are rounded by. */
const FRAME = 1000 / 60 + 0.5;

/** How frames came while a map was moved. */
interface Moved {
  /** Share of the frames that came in time, 0 to 1. */
  inTime: number;
  /** The longest wait for one, in milliseconds. */
  longest: number;
  /** What the page's own thread did for one, in milliseconds of a processor so many times slower, however busy others keep the machine. */
  work: number;
}

/** So many times slower is the processor that it is measured for. */
const SLOWED = 4;
const FRAMES = 90;

/**
 * Frames of the built site's own map (`dist`) while it is dragged and zoomed, on a processor slowed 4 times: of the
 * busiest team, and of a mile round a postcode, beside a map of Leaflet's with nothing on it but an empty canvas: what the
 * machine can do at most. A team is given as the map's address names it.
 */
export async function moveMap(team: string, postcode: string): Promise<Figure[]> {
  const root = resolve('dist');
  if (!existsSync(root)) throw new Error(`There is no ${root}. Make it first: npm run build`);
  const server = createServer((request, response) => {
    const bare = BARE[request.url ?? ''];
    if (bare) response.setHeader('content-type', bare.type).end(bare.text());
    else answer(root, request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const open = async (path: string, drawn: string) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, hasTouch: true });
      await page.goto(`http://127.0.0.1:${port}${path}`);
      await page.locator(drawn).first().waitFor({ state: 'attached' });
      return page;
    };
    const bare = await measured(await open('/bare/', '.map-canvas canvas'));
    const ours = () => open(`/crime-map/#${team}`, '.map-box .map-land');
    const busy = await measured(await ours());
    const near = await ours();
    await near.locator('[data-open-near]').click();
    await near.locator('#near-postcode').fill(postcode);
    await near.keyboard.press('Enter');
    await near.locator('.map-mile').waitFor({ state: 'attached' });
    const mile = await measured(near);
    return [...figures('busiest team', busy, bare), ...figures('busiest mile', mile, bare)];
  } finally {
    await browser.close();
    server.close();
  }
}

/** A page with a map of Leaflet's as large as ours, and an empty canvas on it. */
const BARE: Partial<Record<string, { type: string; text: () => string }>> = {
  '/bare/': {
    type: 'text/html',
    text: () => `<!doctype html><title>Bare</title><link rel="stylesheet" href="leaflet.css">
<div class="map-box" style="position:relative;width:700px;height:560px">
<div class="map-canvas" style="position:absolute;inset:0"></div></div>
<script src="leaflet.js"></script><script>
const map = L.map(document.querySelector('.map-canvas'), { zoomAnimation: false, inertia: false, zoomSnap: 0 });
map.setView([51.5, -0.1], 13.5);
L.circleMarker([80, 0], { renderer: L.canvas({ padding: 0.25 }) }).addTo(map);
</script>`,
  },
  '/bare/leaflet.css': { type: 'text/css', text: () => ofLeaflet('leaflet.css') },
  '/bare/leaflet.js': { type: 'text/javascript', text: () => ofLeaflet('leaflet.js') },
};

const ofLeaflet = (name: string) => readFileSync(resolve('node_modules/leaflet/dist', name), 'utf8');

type Measured = Record<'drag' | 'zoom', Moved>;

async function measured(page: Page): Promise<Measured> {
  await page.locator('.map-box').scrollIntoViewIfNeeded();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  const moved = async (move: (count: number) => Promise<number[]>): Promise<Moved> => {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const before = await worked();
    await page.evaluate(move, FRAMES);
    const work = (((await worked()) - before) * 1000 * SLOWED) / FRAMES;
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    const frames = await page.evaluate(move, FRAMES);
    const inTime = frames.filter((frame) => frame <= FRAME).length / frames.length;
    return { inTime, longest: Math.max(...frames), work };
  };
  const measures = { drag: await moved(framesOfDrag), zoom: await moved(framesOfPinch) };
  await page.close();
  return measures;
}

const BESIDE = 'a map of Leaflet’s with an empty canvas';

function figures(what: string, moved: Measured, bare: Measured): Figure[] {
  return (['drag', 'zoom'] as const).flatMap((how): Figure[] => [
    {
      what: `${how} of the ${what}, processor slowed 4 times: frames within 1/60 s`,
      value: moved[how].inTime * 100,
      unit: '%',
      baseline: { what: BESIDE, value: bare[how].inTime * 100 },
      budget: '100 %',
    },
    {
      what: `${how} of the ${what}, processor slowed 4 times: work of the page for a frame`,
      value: moved[how].work,
      unit: 'ms',
      baseline: { what: BESIDE, value: bare[how].work },
      budget: '≤ 16.7 ms',
    },
    {
      what: `${how} of the ${what}, processor slowed 4 times: longest frame`,
      value: moved[how].longest,
      unit: 'ms',
      baseline: { what: BESIDE, value: bare[how].longest },
    },
  ]);
}

/** Runs in the browser: the mouse drags the map a few pixels a frame, there and back. Milliseconds between frames. */
async function framesOfDrag(count: number): Promise<number[]> {
  const pane = document.querySelector('.map-canvas');
  if (!pane) throw new Error('The map is not there.');
  const { left, top, width, height } = pane.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const mouse = (type: string, at: Element | Document, dx: number) =>
    at.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        clientX: x + dx,
        clientY: y,
        button: 0,
        buttons: 1,
      }),
    );
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
  mouse('mousedown', pane, 0);
  const times = [await frame()];
  for (let i = 0; i < count; i++) {
    mouse('mousemove', document, 60 * Math.sin(i / 8));
    times.push(await frame());
  }
  mouse('mouseup', document, 0);
  // What follows when the map is let go: the frame in which all is drawn afresh.
  times.push(await frame());
  times.push(await frame());
  return times.slice(1).map((time, i) => time - (times[i] ?? time));
}

/** Runs in the browser: two fingers spread and close, a little each frame. Milliseconds between frames. */
async function framesOfPinch(count: number): Promise<number[]> {
  const pane = document.querySelector('.map-canvas');
  if (!pane) throw new Error('The map is not there.');
  const { left, top, width, height } = pane.getBoundingClientRect();
  const finger = (identifier: number, away: number) =>
    new Touch({ identifier, target: pane, clientX: left + width / 2 + away, clientY: top + height / 2 });
  const touch = (type: string, away: number) => {
    const touches = type === 'touchend' ? [] : [finger(1, -away), finger(2, away)];
    const init = {
      touches,
      targetTouches: touches,
      changedTouches: touches,
      bubbles: true,
      cancelable: true,
    };
    const at = type === 'touchstart' ? pane : document;
    at.dispatchEvent(new TouchEvent(type, init));
  };
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
  touch('touchstart', 80);
  const times = [await frame()];
  for (let i = 0; i < count; i++) {
    touch('touchmove', 80 + 40 * Math.sin(i / 12));
    times.push(await frame());
  }
  touch('touchend', 0);
  times.push(await frame());
  times.push(await frame());
  return times.slice(1).map((time, i) => time - (times[i] ?? time));
}
