import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Preloaded into a measured process: adds a line with its peak memory in kilobytes to the file named in PEAK_FILE. */
process.on('exit', () => {
  const file = process.env['PEAK_FILE'];
  if (file && isMainThread) appendFileSync(file, `${process.resourceUsage().maxRSS}\n`);
});
