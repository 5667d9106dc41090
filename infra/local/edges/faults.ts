import type { EdgeCall, Refusal } from './edge.ts';

/**
 * A fault to act out on one call, for tests and rehearsals.
 * - `refuse`: the call is turned away before anything happened (throttling, an outage).
 * - `lose-answer`: it is done, but the connection breaks before the caller hears of it.
 * - `delay-answer`: it is done, but the answer comes `ms` later, perhaps too late for the caller.
 */
export type Fault =
  | { kind: 'refuse'; refusal: Refusal }
  | { kind: 'lose-answer' }
  | { kind: 'delay-answer'; ms: number };

/** Chooses the fault of a call; undefined lets it through. */
export type Faults = (call: EdgeCall) => Fault | undefined;

/** Every call goes well. */
export const noFaults: Faults = () => undefined;
