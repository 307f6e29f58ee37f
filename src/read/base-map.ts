import type { Site } from '../schemas/site.ts';
import { siteFile } from './site-file.ts';

type BaseMap = Site['baseMap'];

const NONE: BaseMap = { kind: 'none' };

/** The base map of a build, before there is any content to read it from: for the settings of the build. */
export const baseMapIn = (root: string): BaseMap => siteFile(root)?.baseMap ?? NONE;
