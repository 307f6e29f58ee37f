import { preview } from 'astro';
import { buildSite } from './build.ts';

/** `npm start`: build the site from the committed content and serve it. `PORT` chooses the port. */
const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env['PORT'] ?? ''}"; expected a number from 0 to 65535.`);
  process.exit(1);
}

await buildSite(['--silent']);
const server = await preview({ server: { port, host: '127.0.0.1' }, logLevel: 'warn' });
console.log(`\nThe site is at http://localhost:${server.port}/ (stop it with Ctrl+C)\n`);
await server.closed();
