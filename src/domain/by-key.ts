/** Items by what `key` gives of each, in the order in which the keys come. `Map.groupBy` is too new for many browsers. */
export function groupBy<Key, Item>(items: readonly Item[], key: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** The same function, which works out what it says of a thing under a name once, for as long as the thing is in use. */
export function cached<Thing extends object, Value>(
  work: (thing: Thing, name: string) => Value,
): (thing: Thing, name: string) => Value {
  const done = new WeakMap<Thing, Map<string, Value>>();
  return (thing, name) => {
    const known = done.get(thing) ?? new Map<string, Value>();
    done.set(thing, known);
    if (!known.has(name)) known.set(name, work(thing, name));
    return known.get(name) as Value;
  };
}
