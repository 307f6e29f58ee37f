import type { Site } from '../schemas/site.ts';
import { siteFile } from './site-file.ts';

type BaseMap = Site['baseMap'];

const NONE: BaseMap = { kind: 'none' };

/** The base map of a build: none in builds for tests, which ask nobody for anything. */
export const baseMapOf = ({ baseMap }: Pick<Site, 'baseMap'>, forTests: boolean): BaseMap =>
  forTests ? NONE : baseMap;

/** The same, before there is any content to read it from: for the settings of the build. */
export function baseMapIn(root: string, forTests: boolean): BaseMap {
  const site = siteFile(root);
  return site ? baseMapOf(site, forTests) : NONE;
}
