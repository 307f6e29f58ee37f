import { holdsOn } from './deadlines.ts';

/** What tells when a body oversees a force; days, months or years as `YYYY-MM-DD`, `YYYY-MM`, `YYYY`. */
export interface InOffice {
  inForceFrom: string | null;
  inForceTo: string | null;
  /** An end that was announced, and is not law yet. */
  endAnnounced?: { to: string } | undefined;
}

/**
 * The body that oversees a force on `date`, of those that ever did. None after an announced end: whether it came, and
 * who follows, is then not known.
 */
export function overseerOn<T extends InOffice>(bodies: readonly T[], date: string): T | null {
  return (
    bodies.find(
      (body) =>
        holdsOn(body, date) &&
        (body.endAnnounced === undefined ||
          holdsOn({ inForceFrom: null, inForceTo: body.endAnnounced.to }, date)),
    ) ?? null
  );
}
