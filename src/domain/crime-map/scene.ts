import type { ClassBreaks, FigureArea, FigureGap } from '../../schemas/crime-map/crime-map.ts';
import type { PointCrime } from './filter-points.ts';
import type { MapArea, MapView, Split } from './view.ts';
import type { LonLat } from './near-mile.ts';

/** An area as a map and its list show it. */
export interface SceneArea extends Omit<FigureArea, 'level' | 'slug' | 'partnerships'> {
  /** Where its name leads: a level further in; null at the last. */
  inside: MapArea | null;
  /** Where its name is written. */
  at: LonLat;
  /** Its own months that are not plainly there; empty where they are the whole scene's. */
  gaps: readonly FigureGap[];
}

/** Lists that rows count in. Outcomes are groups, or the publisher's slugs. */
export interface Lists {
  months: readonly string[];
  categories: readonly string[];
  outcomes: readonly string[];
}

/** All that one view of the map shows, whatever months, kinds and outcomes are chosen. */
export interface Scene {
  view: MapView;
  lists: Lists;
  /** The area itself; for its name, its page and its own total. */
  whole: SceneArea;
  /** The way back up, from England and Wales. */
  crumbs: readonly { name: string; area: MapArea }[];
  /** What else the same area can be split into. */
  splits: readonly Split[];
  /** Shaded areas; none where points are shown. */
  areas: readonly SceneArea[];
  breaks: ClassBreaks;
  /** Whether rows tell outcomes apart. */
  outcomes: 'apart' | 'together';
  points: PointCrime | null;
  /** Whether a small part of the area lies so far off that the map opens without it. */
  farPart: boolean;
  gaps: readonly FigureGap[];
  /** Name of the force whose teams are not in the release, where its wards stand in for them. */
  withoutTeams: string | null;
  /** Counts at points that belong to other teams' small areas, as rows; for a note. */
  beyond: FigureArea['rows'];
}
