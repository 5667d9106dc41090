/** Names by number and numbers by name, in the order in which names are met. */
export type Numbering = { names: readonly string[]; numberOf: ReadonlyMap<string, number> };

/** Numbers names as they are met. Number 0 is the empty name, which stands for what is not known. */
export class Numbers {
  readonly names: string[] = [''];
  readonly numberOf = new Map<string, number>([['', 0]]);

  of(name: string | undefined): number {
    const key = name ?? '';
    const known = this.numberOf.get(key);
    if (known !== undefined) return known;
    this.numberOf.set(key, this.names.length);
    return this.names.push(key) - 1;
  }
}

/** Lists of numbers one after the other: list `n` is `items[starts[n]]` up to `items[starts[n + 1]]`. */
export type Lists = { starts: Uint32Array; items: Uint32Array };

/** Packs lists. */
export const listsOf = (lists: readonly (readonly number[])[]): Lists => {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => {
    starts[at + 1] = (starts[at] ?? 0) + list.length;
  });
  return { starts, items: Uint32Array.from(lists.flat()) };
};

/** Turns lists round: for each of `size` items, which lists it is in, ascending. */
export const turned = ({ starts, items }: Lists, size: number): Lists => {
  const its = new Uint32Array(size + 1);
  for (const item of items) its[item + 1] = (its[item + 1] ?? 0) + 1;
  for (let at = 0; at < size; at += 1) its[at + 1] = (its[at + 1] ?? 0) + (its[at] ?? 0);
  const next = its.slice();
  const lists = new Uint32Array(items.length);
  for (let list = 0; list + 1 < starts.length; list += 1) {
    for (let at = starts[list] ?? 0; at < (starts[list + 1] ?? 0); at += 1) {
      const item = items[at] ?? 0;
      const to = next[item] ?? 0;
      next[item] = to + 1;
      lists[to] = list;
    }
  }
  return { starts: its, items: lists };
};
