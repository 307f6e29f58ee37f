import type { Findings, Share } from '../../domain/report-cards/findings.ts';
import { list, number } from '../format.ts';
import { inSentence } from './report-cards.ts';

const share = ({ question, below, known }: Share): string =>
  question.improve === undefined
    ? `${question.name}: ${number(below)} of ${number(known)} graded forces must improve.`
    : `${number(below)} of ${number(known)} graded forces must improve ${question.improve}.`;

const names = (forces: readonly string[], nameOf: (force: string) => string) =>
  list(forces.map(nameOf).sort((a, b) => a.localeCompare(b, 'en')));

/** What a round says of the country, one finding a sentence, the most telling first. */
export function findingSentences(found: Findings, nameOf: (force: string) => string): string[] {
  const { most, least, worst, mostWorst, none } = found;
  return [
    ...(most ? [share(most)] : []),
    ...(worst.known > 0
      ? [
          `${number(worst.forces)} of the ${number(worst.known)} forces whose grades are counted have an area that is “${inSentence(worst.grade)}”${
            mostWorst && mostWorst.forces.length <= 3
              ? `; ${names(mostWorst.forces, nameOf)} ${mostWorst.forces.length === 1 ? 'has' : 'have'} the most, ${number(mostWorst.areas)}${mostWorst.forces.length === 1 ? '' : ' each'}`
              : ''
          }.`,
          `${number(none.forces.length)} of those ${number(none.known)} have no area that must improve${
            none.forces.length > 0 && none.forces.length <= 8 ? `: ${names(none.forces, nameOf)}` : ''
          }.`,
        ]
      : []),
    ...(least ? [`Fewest must improve here: ${share(least)}`] : []),
  ];
}

export const findingWords = {
  heading: 'What this round says',
  line: '“Must improve”: graded “requires improvement” or “inadequate”. A force whose grade we did not find is not counted in either number.',
};
