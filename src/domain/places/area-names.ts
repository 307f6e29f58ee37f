/**
 * An area's name as it is compared: a list of teams and a list of wards write the same one with & or "and", St or
 * Saint, hyphens or none, and "Ward" or nothing after it.
 */
export function comparableName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (word === 'saint' ? 'st' : word));
  const last = words.at(-1);
  return (last === 'ward' && words.length > 1 ? words.slice(0, -1) : words).join(' ');
}

/** A name as the last part of an address: "Bristol, City of" → `bristol-city-of`. */
export const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
