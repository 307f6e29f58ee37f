import { createServer } from 'node:net';
import { preview } from 'astro';
import { contentFolder, sitePlaceIn } from '../src/read/site-file.ts';
import { buildSite, faultOf } from './build.ts';
import { sendHeaders } from './host-headers.ts';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 4321;

/** `npm start`: build the site from the committed content and serve it. `PORT` chooses the port. */
async function start(): Promise<void> {
  const port = portFrom(process.env['PORT'] ?? String(DEFAULT_PORT));
  // Whoever waits for a build should not learn of it afterwards.
  await checkIsFree(port);
  await buildSite({}, process.stdout);
  const { folder } = sitePlaceIn(contentFolder());
  sendHeaders(folder);
  const server = await preview({
    server: { port, host: HOST },
    vite: { preview: { strictPort: true } },
    logLevel: 'silent',
  });
  console.log(`\nThe site is at http://localhost:${server.port}${folder}/ (stop it with Ctrl+C)\n`);
  await server.closed();
}

/** @throws Error where it is none; 0 lets the system choose. */
function portFrom(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535))
    throw new Error(`PORT is "${text}"; expected a number from 0 to 65535, such as 4321.`);
  return port;
}

/** @throws Error where no server can be had at this port. */
function checkIsFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const why = code === 'EADDRINUSE' ? 'something else is served there' : message;
      const other = port === DEFAULT_PORT ? DEFAULT_PORT + 1 : DEFAULT_PORT;
      reject(new Error(`port ${port} cannot be used: ${why}. Choose another: PORT=${other} npm start`));
    });
    server.listen(port, HOST, () => {
      server.close(() => {
        resolve();
      });
    });
  });
}

try {
  await start();
} catch (error) {
  console.error(faultOf(error));
  process.exitCode = 1;
}
