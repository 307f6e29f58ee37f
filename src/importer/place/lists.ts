/** Numbers in numbered lists, one after another: list `n` is those from `starts[n]` up to `starts[n + 1]` of `all`. */
export interface Lists {
  starts: Int32Array;
  all: Int32Array;
}

/**
 * Put numbers into lists, in the order that they come in.
 * @param count how many lists there are.
 * @param each adds every number to its list; called twice, the first time to count.
 */
export function listsOf(count: number, each: (add: (list: number, number: number) => void) => void): Lists {
  const starts = new Int32Array(count + 1);
  each((list) => {
    starts[list + 1] = (starts[list + 1] as number) + 1;
  });
  for (let list = 0; list < count; list++)
    starts[list + 1] = (starts[list + 1] as number) + (starts[list] as number);
  const all = new Int32Array(starts[count] as number);
  const next = starts.slice();
  each((list, number) => {
    all[next[list] as number] = number;
    next[list] = (next[list] as number) + 1;
  });
  return { starts, all };
}
