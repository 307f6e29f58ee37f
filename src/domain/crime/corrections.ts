import type { Correction } from '../../schemas/crime/correction.ts';

/** Corrections that hold on a day, and those that have expired and hold no more. */
export function correctionsOn(corrections: readonly Correction[], day: string) {
  return {
    held: corrections.filter(({ expires }) => expires > day),
    expired: corrections.filter(({ expires }) => expires <= day),
  };
}

/** What an editor or operator is told of an expired correction. */
export const expiryWarning = ({ id, expires }: Correction) =>
  `corrections/${id}.yaml expired on ${expires} and is not applied: check whether the publisher has put the file right, then delete it or give it a later day.`;
