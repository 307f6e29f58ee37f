import { sitePath } from '../domain/site-path.ts';
import { element } from './dom.ts';

/* Only a device that keeps pages has a worker; on all others this is all that comes. */
const worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
if (worker) void import('./keep/notice.ts').then(({ tellKept }) => tellKept(worker));

// Of use to whoever puts the site on their home screen: after the page, or its first paint would share the line with it.
addEventListener('load', () => {
  document.head.append(element('link', { rel: 'manifest', href: sitePath('/manifest.webmanifest') }));
});
