/** How many for every thousand residents; null where nobody is counted as living there. */
export const ratePerThousand = (count: number, residents: number): number | null =>
  residents > 0 ? (count / residents) * 1000 : null;
