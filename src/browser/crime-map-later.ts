import { tellFault } from './define.ts';
import { painted } from './pause.ts';

/** The map comes when the page has been painted: on a slow network its script would hold back the first words. */
painted()
  .then(() => import('./crime-map-whole.ts'))
  .catch((error: unknown) => {
    console.error(error);
    document.querySelectorAll('crime-map').forEach(tellFault);
  });
