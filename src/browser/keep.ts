/* Only a device that keeps pages has a worker; on all others this is all that comes. */
const worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
if (worker) void import('./keep/notice.ts').then(({ tellKept }) => tellKept(worker));
