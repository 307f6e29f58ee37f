import { directory, outcodes } from '../../../content/areas/outcodes.json';
import { id as release } from '../../../content/areas/release.json';

/** What this build knows without a request: its release, the date of its postcode list, and every outcode in it. */
export const postcodeDirectory: { release: string; date: string | null; outcodes: string } = {
  release,
  date: directory,
  // Postcodes of our own making, one for each answer. Only in a build for tests; see tests/fixtures/sandbox.
  outcodes: __SANDBOX__ ? `${outcodes},AA1-3` : outcodes,
};
