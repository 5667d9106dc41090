import type { ProgrammeCode } from '../../domain/ids.ts';
import type { ProgrammeFacts } from '../affinity/programme-facts.ts';
import type { IndexedCall } from '../indexed-call.ts';

type Telling = Pick<IndexedCall, 'programme' | 'programmeName' | 'eligibility'>;

/** What the calls of an index, in which the rules of their programmes are applied, say of each of `programmes`. */
export const factsOfProgrammes = (
  calls: readonly Telling[],
  programmes: readonly ProgrammeCode[],
): ProgrammeFacts[] => {
  const byCode = new Map<ProgrammeCode, Telling[]>(programmes.map((code) => [code, []]));
  for (const call of calls) byCode.get(call.programme)?.push(call);
  return [...byCode].map(([code, its]) => ({
    code,
    names: all(its, ({ programmeName }) => Object.values(programmeName)).join('\n'),
    countries: all(its, ({ eligibility }) => eligibility.countries?.values ?? []),
    nuts: all(its, ({ eligibility }) => eligibility.nuts?.values ?? []),
    centres: [],
  }));
};

/** In ascending order, so that equal calls give equal facts whatever their order. */
const all = (calls: readonly Telling[], of: (call: Telling) => readonly string[]): string[] =>
  [...new Set(calls.flatMap((call) => of(call)))].sort();
