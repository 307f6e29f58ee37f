import { afterAll } from 'vitest';
import { closeDatabases } from './databases.ts';
import { clearFolders } from './files.ts';

/* Test files share what they import, so that what is to be put away after each of them is told here. */
afterAll(async () => {
  closeDatabases();
  await clearFolders();
});
