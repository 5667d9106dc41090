import type { CallRecord } from '../domain/call.ts';
import type { CallPair } from '../domain/call-link.ts';
import type { CallId } from '../domain/ids.ts';

export type CallGroups = {
  /** Whether two calls are in one group now. Two that would break a rule of the groups stay apart. */
  join: (one: CallId, other: CallId) => boolean;
  all: () => CallRecord[][];
};

/** Groups in which no source is met twice and no pair of `apart` is met at all; at first every call is alone. */
export const callGroups = (
  records: readonly CallRecord[],
  apart: readonly CallPair[],
): CallGroups => {
  const groupOf = new Map(records.map((record) => [record.id, [record]]));

  const areApart = (one: readonly CallRecord[], other: readonly CallRecord[]): boolean =>
    apart.some(({ a, b }) => {
      const [inA, inB] = [groupOf.get(a), groupOf.get(b)];
      return (inA === one && inB === other) || (inA === other && inB === one);
    });

  const shareSource = (one: readonly CallRecord[], other: readonly CallRecord[]): boolean =>
    one.some(({ source }) => other.some((call) => call.source === source));

  return {
    join: (one, other) => {
      const [into, from] = [groupOf.get(one), groupOf.get(other)];
      if (!into || !from) return false;
      if (into === from) return true;
      if (shareSource(into, from) || areApart(into, from)) return false;
      for (const record of from) groupOf.set(record.id, into);
      into.push(...from);
      return true;
    },
    all: () => [...new Set(groupOf.values())],
  };
};
