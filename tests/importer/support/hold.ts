/* Runs as a process of its own: holds a folder for a moment, and says when it had it, or that another has. */
import { setTimeout } from 'node:timers/promises';
import { FolderHeld, holding } from '../../../src/importer/hold-folder.ts';

const [folder = '', milliseconds = '0'] = process.argv.slice(2);
try {
  await holding(folder, `${folder}/.lock`, async () => {
    const from = Date.now();
    await setTimeout(Number(milliseconds));
    process.stdout.write(`${from} ${Date.now()}`);
  });
} catch (error) {
  if (!(error instanceof FolderHeld)) throw error;
  process.stdout.write(error.message);
}
