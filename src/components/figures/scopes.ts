import type { Scope } from '../../domain/places/compare-areas.ts';
import type { Level } from '../../i18n/crime/figures.ts';
import {
  forceScope,
  partnershipScope,
  partnershipsWithin,
  teamsWithin,
} from '../../read/crime/area-figures.ts';

/** An area and what it is compared with. */
export interface AreaRef {
  level: Level;
  /** Force id, partnership code or neighbourhood id. */
  id: string;
  /** Id of its own force. */
  force: string;
}

/** The comparison that an area's funnel shows; for a partnership, also that within its force. */
export function scopesOf({ level, force }: AreaRef): { main: Scope; within: Scope | null } {
  switch (level) {
    case 'force':
      return { main: forceScope(), within: null };
    case 'partnership':
      return { main: partnershipScope(), within: partnershipsWithin(force) };
    case 'team':
      return { main: teamsWithin(force), within: null };
  }
}
