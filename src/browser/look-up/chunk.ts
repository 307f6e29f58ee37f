/** What is fetched when a reader turns to the form. */
export { findAnswer } from './find-answer.ts';
export { showAnswer } from './show-answer.ts';
export { areaAnswer } from '../answer/show-area.ts';
