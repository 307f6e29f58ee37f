import { resolve } from 'node:path';
import { correctionsOn, expiryWarning } from '../domain/crime/corrections.ts';
import { type Content, loadContent } from './content/content.ts';
import { ContentError } from './content/problems.ts';
import { contentFolder } from './site-file.ts';
import { siteDate } from './site-date.ts';

/** `npm run check:content [folder]`: says that the content is sound, or everything that is wrong with it. An expired correction is a warning. */
function main(folder: string): number {
  try {
    const content = loadContent(resolve(folder));
    for (const correction of correctionsOn(content.corrections, siteDate()).expired)
      console.warn(`Warning: ${expiryWarning(correction)}`);
    console.log(summary(content));
    return 0;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return 1;
  }
}

const summary = ({
  forces,
  policingBodies,
  neighbourhoods,
  services,
  knownGaps,
  corrections,
  standards,
  complaints,
  reportCards,
  sources,
}: Content) =>
  `The content is sound: ${forces.length} forces, ${policingBodies.size} policing bodies, ` +
  `${neighbourhoods.size} neighbourhoods, ${services.length} services, ${knownGaps.length} known gaps, ` +
  `${corrections.length} corrections, ${standards.length} standards, ${complaints.routes.size} complaint routes, ${reportCards.grades.length} grades, ${sources.size} sources.`;

process.exitCode = main(process.argv[2] ?? contentFolder());
