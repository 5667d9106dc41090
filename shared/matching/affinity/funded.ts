import type { PastProject } from './past-project.ts';

/** How many projects were funded, and how many of them municipalities are in. */
type Count = { projects: number; municipal: number };

/** Projects that were funded under each call (by position), under each programme, and in all. */
export type Funded = {
  byCall: readonly Count[];
  byProgramme: ReadonlyMap<string, Count>;
  all: Count;
};

/** Counts past projects; one of no known call counts for its programme alone. */
export const fundedUnder = (
  calls: readonly { id: string }[],
  projects: readonly PastProject[],
): Funded => {
  const numberOf = new Map(calls.map(({ id }, number) => [id, number]));
  const byCall = calls.map(() => ({ projects: 0, municipal: 0 }));
  const byProgramme = new Map<string, Count>();
  const all = { projects: 0, municipal: 0 };
  for (const { call, programme, participants } of projects) {
    const municipal = participants.some((each) => each.municipal) ? 1 : 0;
    const its = byProgramme.get(programme) ?? { projects: 0, municipal: 0 };
    byProgramme.set(programme, its);
    const ofCall = call === undefined ? undefined : byCall[numberOf.get(call) ?? -1];
    for (const count of [its, all, ...(ofCall ? [ofCall] : [])]) {
      count.projects += 1;
      count.municipal += municipal;
    }
  }
  return { byCall, byProgramme, all };
};
