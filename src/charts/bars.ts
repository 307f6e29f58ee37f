import { round } from './svg.ts';

/** A bar beside a number that says the same: `part` of `whole`, which fills the width. For the eye alone. */
export const bar = (part: number, whole: number): string =>
  `<svg class="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><path d="M0 0H${round(whole > 0 ? (part / whole) * 100 : 0)}V6H0Z"/></svg>`;
