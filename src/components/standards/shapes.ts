import type { Relation, StandardStatus } from '../../schemas/standards/standard.ts';

/** Each kind of standard has a shape of its own, so that none is told by colour. In a box of 12 by 12. */
export const statusShapes: Record<StandardStatus | 'withdrawn', string> = {
  statutoryRight: 'M1 1h10v10H1z',
  code: 'M1 1h10v10H1zM3 3v6h6V3z',
  nationalTarget: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  localPromise: 'M6 1l5 5h-1.500v5h-7V6H1z',
  guidance: 'M6 1l5 5-5 5-5-5z',
  announced:
    'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1zM6 2.800a3.200 3.200 0 1 0 0 6.400A3.200 3.200 0 0 0 6 2.800z',
  withdrawn:
    'M2.200 1L6 4.800 9.800 1 11 2.200 7.200 6 11 9.800 9.800 11 6 7.200 2.200 11 1 9.800 4.800 6 1 2.200z',
};

/** Up, level, down, none. */
export const relationShapes: Record<Relation, string> = {
  better: 'M6 1l5 9H1z',
  same: 'M1 3h10v2.200H1zM1 7h10v2.200H1z',
  weaker: 'M6 11L1 2h10z',
  gone: statusShapes.withdrawn,
};
