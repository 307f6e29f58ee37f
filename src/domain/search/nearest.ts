import type { Found } from './find.ts';
import { isQuestion } from './fold.ts';

/** Whether a name was typed of which only a part is found: "Roath, Cardiff" where nothing is called Roath. */
export const onlyNearest = (found: readonly Found[], typed: string): boolean =>
  !isQuestion(typed) && found.every(({ whole }) => !whole);
