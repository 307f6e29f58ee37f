import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type Downloading, downloading } from './support/downloading.ts';
import { serve, silentAfter } from './support/stand-in.ts';

const ARCHIVE = '/archive/2026-01.zip';
const crime = ['--only', 'crime', '--months', '2026-01'];
const cli = fileURLToPath(new URL('../../src/download/cli.ts', import.meta.url));

/** The real command as a process of its own. */
const start = ({ addresses, to }: Downloading) =>
  spawn(process.execPath, [cli, '--addresses', addresses, '--to', to, ...crime], { stdio: 'ignore' });

/** Files of ours that say that somebody is at work, and what of the archive is there. */
const filesIn = async (to: string) =>
  (await readdir(to, { recursive: true })).filter((name) => /lock|crime\//.test(name)).sort();

const whole = ['crime/.2026-01.zip.source.json', 'crime/2026-01.zip'];

it('a second download into a folder is refused while the first one fetches, which loses nothing by it', async () => {
  const made = await downloading();
  const { standIn, to, run } = made;
  let second: ReturnType<typeof run> | undefined;
  standIn.next(ARCHIVE, (request, response, page) => {
    first.kill('SIGSTOP');
    second = run(...crime).finally(() => {
      first.kill('SIGCONT');
      if (page) serve(request, response, page);
    });
    return true;
  });
  const first = start(made);
  const [code] = (await once(first, 'close')) as [number];
  const { stderr, ...refused } = (await second) ?? { stderr: '' };
  expect(refused).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(
    `Nothing has been fetched.\n\n- ${to}: found another import or download writing to it`,
  );
  expect(code).toBe(0);
  expect(await filesIn(to)).toEqual(whole);
});

it('a download that was killed does not keep the next one from going on where it was', async () => {
  const made = await downloading();
  const { standIn, to, arrived, run } = made;
  standIn.next(ARCHIVE, (request, response, page) => {
    void arrived(1000)().then(() => first.kill('SIGKILL'));
    return silentAfter(1000)(request, response, page);
  });
  const first = start(made);
  await once(first, 'close');
  expect((await filesIn(to)).join()).toContain('.lock');
  expect((await run(...crime)).code).toBe(0);
  expect(standIn.requestsFor(ARCHIVE).at(-1)?.headers.range).toBe('bytes=1000-');
  expect(await readFile(`${to}/crime/2026-01.zip`)).toEqual(standIn.pages.get(ARCHIVE)?.body);
  expect(await filesIn(to)).toEqual(whole);
});
