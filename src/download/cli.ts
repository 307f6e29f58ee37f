import { main } from './main.ts';
import { realTimes } from './times.ts';

process.exitCode = await main(process.argv.slice(2), process.stdout, process.stderr, realTimes);
