/** A set of calls, a bit each: call `c` is bit `c & 31` of word `c >> 5`. */
export type CallSet = Uint32Array;

export const emptySet = (calls: number): CallSet => new Uint32Array(Math.ceil(calls / 32));

export const addTo = (set: CallSet, call: number): void => {
  set[call >> 5] = (set[call >> 5] ?? 0) | (1 << (call & 31));
};

export const isIn = (set: CallSet, call: number): boolean =>
  (((set[call >> 5] ?? 0) >>> (call & 31)) & 1) === 1;

/** Writes the calls of a set into `list`, ascending, and gives their number. */
export const listInto = (set: CallSet, list: Uint16Array): number => {
  let length = 0;
  for (let word = 0; word < set.length; word += 1) {
    for (let bits = set[word] ?? 0; bits !== 0; bits &= bits - 1) {
      list[length] = (word << 5) + (31 - Math.clz32(bits & -bits));
      length += 1;
    }
  }
  return length;
};
