import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Site, siteSchema } from '../schemas/site.ts';

type BaseMap = Site['baseMap'];

const NONE: BaseMap = { kind: 'none' };

/** The base map of a build: none in builds for tests, which ask nobody for anything. */
export const baseMapOf = ({ baseMap }: Pick<Site, 'baseMap'>, forTests: boolean): BaseMap =>
  forTests ? NONE : baseMap;

/**
 * The same, before there is any content to read it from: for the settings of the build. A site.yaml that is not
 * right gives none; whoever reads all of the content says what is wrong with it, and stops the build.
 */
export function baseMapIn(root: string, forTests: boolean): BaseMap {
  const site = siteSchema.safeParse(
    parse(readFileSync(join(root, 'site.yaml'), 'utf8'), { logLevel: 'silent' }),
  );
  return site.success ? baseMapOf(site.data, forTests) : NONE;
}
