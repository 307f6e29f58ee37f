import type { Answer } from '../../domain/look-up/lookup.ts';
import {
  badFormatByList,
  badFormatWords,
  noLocationWords,
  unavailableWords,
} from '../../i18n/look-up/lookup.ts';
import { addresses } from './addresses.ts';
import { link } from './element.ts';
import { clearError, showError } from './field-error.ts';
import { elsewhere, message, notInDirectory, outcodeLinks } from './message-view.ts';
import { located } from './place-view.ts';
import { clear, fill } from './region.ts';
import { showUnavailable } from './unavailable.ts';

/** Shows an answer: beside the field if that is what must be put right, else in the page's place for it. */
export function showAnswer(host: HTMLElement, answer: Answer, again: () => void): void {
  if (answer.kind === 'badFormat') {
    clear();
    showError(host, badFormatWords[answer.why], ...byList(answer));
    return;
  }
  if (answer.kind === 'dataUnavailable') {
    const text = unavailableWords.byList(answer.outcode);
    showUnavailable(host, again, { address: addresses.outcode(answer.outcode), text });
    return;
  }
  clearError(host);
  fill(host, ...view(answer));
}

function view(answer: Exclude<Answer, { kind: 'badFormat' | 'dataUnavailable' }>): Node[] {
  switch (answer.kind) {
    case 'outsideEnglandAndWales':
      return elsewhere(answer.where, answer.text);
    case 'notInDirectory':
      return notInDirectory(answer);
    case 'noLocation': {
      const { text, outcode } = answer.postcode;
      return [...message(noLocationWords(text, outcode)), outcodeLinks(outcode)];
    }
    case 'found':
    case 'nearBoundary':
    case 'terminated':
    case 'largeUser':
      return located(answer);
  }
}

const byList = (answer: Extract<Answer, { kind: 'badFormat' }>) =>
  answer.why === 'outcodeOnly'
    ? [' ', link(addresses.outcode(answer.outcode), badFormatByList(answer.outcode)), '.']
    : [];
