import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Misdeed } from '../../fixtures/misdeeds.ts';
import { answer, SITE, type StaticSite } from './serve.ts';

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
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    if (!wrong?.files.test(path)) {
      answer(SITE, request, response);
      return;
    }
    done++;
    wrong.how(response, readFileSync(join(SITE, path)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => {
          stopped();
        });
        server.closeAllConnections();
      }),
    does: (how, files) => {
      wrong = how && files ? { how, files } : null;
      done = 0;
    },
    done: () => done,
  };
}
