import { subscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Headers for the addresses that a path stands for; a `*` at its end stands for any rest. */
export interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

/** What a `_headers` file says, as Netlify and Cloudflare Pages read it. @throws Error at a line that is neither. */
export function readHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(\S.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
    else if (rule && name !== undefined && value !== undefined) rule.headers.push([name, value]);
    else throw new Error(`_headers: found "${line}"; expected a path, or a header below one.`);
  }
  return rules;
}

export const headersFor = (path: string, rules: readonly HeaderRule[]) =>
  rules
    .filter((rule) =>
      rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
    )
    .flatMap(({ headers }) => headers);

/** The one list, that of public/_headers. */
export const ourHeaders = () =>
  readHeaders(readFileSync(new URL('../public/_headers', import.meta.url), 'utf8'));

/** What is sent where nothing is said of how long a file may be kept: ask each time whether it changed. */
const ASK = ['Cache-Control', 'no-cache'] as const;

/**
 * All answers of this process's own servers have, from now on, the headers that hosts are to send; and addresses are read
 * as hosts read them.
 * @param folder of its host that the site lives in; '' where it has the host to itself.
 */
export function sendHeaders(folder: string): void {
  const rules = ourHeaders();
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    request.url = meantAddress(request.url ?? '', folder);
    const path = request.url.replace(/\?.*/, '').slice(folder.length);
    for (const [name, value] of [ASK, ...headersFor(path, rules)]) response.setHeader(name, value);
  });
}

/** An address of the site at which no file is. */
const NO_FILE = '/not-found/';

/**
 * The address that is meant, where this process's own server would answer with an error page of its own: a page's
 * without its last slash; and one with a slash written as `%2F`, or that cannot be read at all, which no file has.
 * @param folder of its host that the site lives in; '' where it has the host to itself.
 */
export function meantAddress(url: string, folder: string): string {
  const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? [];
  if (/%(?:2f|5c|00)/i.test(path) || !isReadable(path)) return `${folder}${NO_FILE}`;
  return path.endsWith('/') || /\.\w+$/.test(path) ? url : `${path}/${query}`;
}

function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
