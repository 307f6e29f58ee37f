/**
 * A list of outcodes in few bytes, so that a browser can tell without a request that an outcode does not exist.
 *
 * Areas are parted by commas. Within one, districts by spaces: `1-8` is a run, and a district with letters
 * stands before all of them run together. `E1-20 98 1W,EC1AMN` is E1 to E20, E98, E1W, EC1A, EC1M and EC1N.
 */

/** Pack outcodes, in any order and with repeats, always to the same text. Throws for what is not an outcode. */
export function packOutcodes(outcodes: readonly string[]): string {
  const areas = new Map<string, { plain: Set<number>; lettered: Map<number, Set<string>> }>();
  for (const outcode of outcodes) {
    const { area, district, letter } = partsOf(outcode);
    const entry = areas.get(area) ?? { plain: new Set(), lettered: new Map<number, Set<string>>() };
    areas.set(area, entry);
    if (letter === '') entry.plain.add(district);
    else entry.lettered.set(district, (entry.lettered.get(district) ?? new Set()).add(letter));
  }
  return [...areas]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([area, { plain, lettered }]) => area + [...packPlain(plain), ...packLettered(lettered)].join(' '))
    .join(',');
}

/** Every outcode of a packed list: by area, then plain districts, then lettered ones. */
export function unpackOutcodes(packed: string): string[] {
  if (packed === '') return [];
  return packed.split(',').flatMap((entry) => {
    const area = entry.replace(/\d.*$/, '');
    return entry
      .slice(area.length)
      .split(' ')
      .flatMap(districtsOf)
      .map((district) => area + district);
  });
}

/** Whether a packed list holds this outcode. */
export function hasOutcode(packed: string, outcode: string): boolean {
  const area = outcode.replace(/\d.*$/, '');
  const entry = packed
    .split(',')
    .find((each) => each.startsWith(area) && /^\d/.test(each.slice(area.length)));
  return entry !== undefined && unpackOutcodes(entry).includes(outcode);
}

function partsOf(outcode: string) {
  const [, area, district, letter] = /^([A-Z]{1,2})(\d|[1-9]\d)([A-Z]?)$/.exec(outcode) ?? [];
  if (area === undefined || district === undefined || letter === undefined) {
    throw new Error(`"${outcode}" is not an outcode: it should look like L8, CH41 or EC1A.`);
  }
  return { area, district: Number(district), letter };
}

function packPlain(districts: ReadonlySet<number>): string[] {
  const runs: [number, number][] = [];
  for (const district of [...districts].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === district - 1) last[1] = district;
    else runs.push([district, district]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
}

const packLettered = (lettered: ReadonlyMap<number, ReadonlySet<string>>): string[] =>
  [...lettered]
    .sort(([a], [b]) => a - b)
    .map(([district, letters]) => `${district}${[...letters].sort().join('')}`);

function districtsOf(part: string): string[] {
  const [, from = '', to, letters = ''] = /^(\d+)(?:-(\d+)|([A-Z]+))?$/.exec(part) ?? [];
  if (letters !== '') return Array.from(letters, (letter) => from + letter);
  const length = Number(to ?? from) - Number(from) + 1;
  return Array.from({ length }, (_, step) => `${Number(from) + step}`);
}
