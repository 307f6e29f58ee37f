import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Misdeed } from '../../fixtures/misdeeds.ts';
import { answer, listening, SITE, type StaticSite } from './serve.ts';

/** The test site on a host that answers wrongly, when it is told to, for some of the files. */
export interface HostileHost extends StaticSite {
  /** From now on it does so for files of these addresses; for none where left out. */
  does: (how?: Misdeed, files?: RegExp) => void;
  /** How often it did so since it was told. */
  done: () => number;
}

export async function hostileHost(): Promise<HostileHost> {
  let wrong: { how: Misdeed; files: RegExp } | null = null;
  let done = 0;
  const server = await listening((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    if (!wrong?.files.test(path)) {
      answer(SITE, request, response);
      return;
    }
    done++;
    wrong.how(response, readFileSync(join(SITE, path)));
  });
  return {
    ...server,
    does: (how, files) => {
      wrong = how && files ? { how, files } : null;
      done = 0;
    },
    done: () => done,
  };
}
