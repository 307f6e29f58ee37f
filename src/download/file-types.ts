import { CHECK_ADDRESS, fault } from './errors.ts';

/** Content types under which publishers and their stores serve each kind; most stores know no better than octets. */
const served = {
  zip: /^(?:application\/(?:zip|x-zip-compressed|octet-stream|x-zip)|binary\/octet-stream)/,
  csv: /^(?:text\/(?:csv|plain)|application\/(?:csv|octet-stream|vnd\.ms-excel)|binary\/octet-stream)/,
  json: /^(?:application\/(?:[a-z.-]+\+)?json|text\/plain)/,
};
export type ServedType = keyof typeof served;

/** @throws DownloadFailed where a server says that its answer is of another kind. No type at all is let through. */
export function refuseType(address: string, type: ServedType, contentType: string | undefined) {
  if (contentType === undefined || served[type].test(contentType.toLowerCase())) return;
  const html = contentType.startsWith('text/html');
  throw fault({
    address,
    found: html ? 'a web page (text/html), likely an error page' : `content of type ${contentType}`,
    expected: type === 'zip' ? 'a zip archive' : type.toUpperCase(),
    todo: CHECK_ADDRESS,
  });
}

/** @throws DownloadFailed where text is a web page, whatever the server calls it. */
export function refusePage(address: string, text: string, expected: string) {
  if (!/^\s*<(?:!doctype|html|head|body|\?xml)/i.test(text)) return;
  throw fault({ address, found: 'a web page, likely an error page', expected, todo: CHECK_ADDRESS });
}
