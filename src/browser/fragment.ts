/** What stands behind the `#` of an address; nothing where it cannot be read, such as `#50%`. */
export function fragmentOf({ hash }: Pick<Location, 'hash'>): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
