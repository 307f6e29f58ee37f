import { groupBy } from '../../domain/by-key.ts';
import type { GradeParts, KnownGrades } from '../../domain/report-cards/known-grades.ts';
import { counted, forceWithin, list, number } from '../format.ts';
import { inSentence } from './report-cards.ts';

/** "4 “requires improvement” and 4 “inadequate”". */
const tally = (parts: GradeParts): string =>
  list(parts.map(([grade, areas]) => `${number(areas)} “${inSentence(grade)}”`));

const sum = (parts: GradeParts): number => parts.reduce((all, [, areas]) => all + areas, 0);

/** "investigating crime (good), and preventing crime and responding to the public (adequate)". */
function byName(named: KnownGrades['named']): string {
  const groups = groupBy(named, ({ grade }) => grade);
  return [...groups]
    .map(
      ([grade, areas]) => `${list(areas.map(({ question }) => inSentence(question)))} (${inSentence(grade)})`,
    )
    .join('; ');
}

/** What is known of a force's grades in a round, in a few sentences, the most telling first. */
export function knownSentences(known: KnownGrades, name: string, round: string): string[] {
  const { named } = known;
  const some = named.length > 0;
  switch (known.kind) {
    case 'named':
      return [
        `In ${round}, inspectors graded ${forceWithin(name)} ${list(known.parts.map(([grade, areas]) => `“${inSentence(grade)}” in ${counted(areas, 'area', 'areas')}`))}.`,
        ...(known.derived > 0
          ? [
              `Which area has which grade is worked out for ${known.derived === named.length ? 'all' : number(known.derived)} of them (†); its own entry below says how.`,
            ]
          : []),
      ];
    case 'counted':
      return [
        `In ${round}, the inspectorate gave ${forceWithin(name)} ${tally(known.parts)}.`,
        which(known),
        ...(some ? [`By name we know: ${byName(named)}.`] : []),
      ];
    case 'bounded':
      return [
        `In ${round}, no area of ${forceWithin(name)} was graded ${list(known.none.map((grade) => `“${inSentence(grade)}”`)).replace(' and ', ' or ')}. How many areas have each other grade, our sources do not say.`,
        ...(some ? [`By name we know: ${byName(named)}.`] : []),
      ];
    case 'partly':
      return [
        `Of ${forceWithin(name)}’s grades in ${round} we found ${number(named.length)}: ${byName(named)}.`,
        `${counted(known.missing, 'area is', 'areas are')} missing. We found neither those nor the inspectorate’s own count, so these few say nothing of the whole.`,
      ];
    case 'nothing':
      return [
        `We found no grade of ${forceWithin(name)} in ${round}, and no count of them either. It may well have been graded.`,
      ];
  }
}

function which({ unnamed, named, parts }: KnownGrades & { kind: 'counted' }): string {
  if (unnamed === null) return 'Our sources disagree on which areas.';
  if (named.length === 0) return 'Which areas, our sources do not say.';
  if (sum(unnamed) === 0) return `All ${number(sum(parts))} are known by name.`;
  return `Which areas ${sum(unnamed) === 1 ? 'the other one is' : 'the others are'} (${tally(unnamed)}), our sources do not say.`;
}

/** Words about published counts. */
export const countWords = {
  head: 'All areas together',
  source: 'The count:',
  worked: 'counted by us from the areas that a source names',
  unknown: 'Count not found',
  /** For a row of a list: "4 requires improvement, 4 inadequate". */
  short: (parts: GradeParts) =>
    parts.map(([grade, areas]) => `${number(areas)} ${inSentence(grade)}`).join(', '),
  published: 'The inspectorate’s count; some of the areas are not known by name.',
  only: '(which areas: not all known)',
  differs: 'Where our sources disagree:',
  known: (known: number, forces: number) =>
    `How many areas have each grade is known for ${number(known)} of ${number(forces)} forces; which areas, for fewer.`,
  wider: 'Some counts hold an area that only some forces were graded for; it stands after the table.',
};
