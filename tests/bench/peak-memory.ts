import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/**
 * Preloaded into a measured process: adds a line to the file named in PEAK_FILE with when it began and ended, in
 * milliseconds, and its peak memory in kilobytes.
 */
process.on('exit', () => {
  const file = process.env['PEAK_FILE'];
  if (!file || !isMainThread) return;
  const began = performance.timeOrigin;
  appendFileSync(file, `${began} ${began + performance.now()} ${process.resourceUsage().maxRSS}\n`);
});
