import { readFileSync } from 'node:fs';

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

const ours = new URL('../public/_headers', import.meta.url);

/** What hosts send with every page, for a server that takes one set of headers for all. */
export const pageHeaders = () => Object.fromEntries(headersFor('/', readHeaders(readFileSync(ours, 'utf8'))));
