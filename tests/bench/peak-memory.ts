import { writeFileSync } from 'node:fs';

/** Preloaded into a measured process: writes its peak memory in kilobytes to the file named in PEAK_FILE. */
process.on('exit', () => {
  const file = process.env['PEAK_FILE'];
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
