import { enableCompileCache } from 'node:module';

// What was compiled for the last import need not be again, which is half of the time that starting takes.
enableCompileCache();
const { main } = await import('./main.ts');

process.exitCode = await main(process.argv.slice(2), process.stdout, process.stderr);
