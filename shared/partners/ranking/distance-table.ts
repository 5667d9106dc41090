import { bandOf } from './project-habits.ts';

/** Steps of 250 m up to 4,096 km: logarithms and exponentials of distances are looked up, not computed anew. */
const STEPS_A_KM = 4;
const STEPS = 4096 * STEPS_A_KM;
/** Kilometres at which nearness has lost ln 2. */
const NEAR_KM = 10;

const ofSteps = (of: (km: number) => number): Float32Array =>
  Float32Array.from({ length: STEPS }, (_, step) => of((step + 0.5) / STEPS_A_KM));

/** What follows from a distance, by its step. */
export const DISTANCE_TABLE = {
  nearness: ofSteps((km) => -Math.log1p(km / NEAR_KM)),
  within50: ofSteps((km) => Math.exp(-km / 50)),
  within150: ofSteps((km) => Math.exp(-km / 150)),
  band: Uint8Array.from({ length: STEPS }, (_, step) => bandOf((step + 0.5) / STEPS_A_KM)),
};

/** The step of a distance in kilometres; all beyond 4,096 km have the last one. */
export const stepOf = (km: number): number => Math.min(STEPS - 1, Math.floor(km * STEPS_A_KM));
