import type { MapView } from '../../domain/crime-map/view.ts';
import { counted, decimal } from '../format.ts';

/** Crimes or incidents: they never meet in one number. */
export type What = MapView['filter']['what'];

/** "1 crime", "2 incidents". */
export const things = (count: number, what: What): string =>
  what === 'incidents' ? counted(count, 'incident', 'incidents') : counted(count, 'crime', 'crimes');

/** A rate: one decimal, or two digits that count where it is smaller. */
export const rateNumber = (rate: number): string =>
  rate === 0 || rate >= 1 ? decimal(rate) : String(Number(rate.toPrecision(2)));
