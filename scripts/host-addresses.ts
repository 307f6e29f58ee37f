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
