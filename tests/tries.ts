/** How often a test by chance is run: a tenth of what it is run in the night, when NIGHTLY is set. */
export const tries = (nightly: number): number =>
  process.env['NIGHTLY'] === undefined ? Math.ceil(nightly / 10) : nightly;
