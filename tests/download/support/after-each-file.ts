import { afterAll } from 'vitest';
import { clearFolders } from '../../importer/support/files.ts';
import { stopStandIns } from './stand-in.ts';

/* Test files share what they import, so that what is to be put away after each of them is told here. */
afterAll(async () => {
  stopStandIns();
  await clearFolders();
});
