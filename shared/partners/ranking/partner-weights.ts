import * as z from 'zod';
import weights from '../weights.json' with { type: 'json' };
import { SIGNALS } from './signals.ts';

/** The log-odds that each signal adds when it is 1. */
export const PartnerWeights = z.object({
  signals: z.record(z.enum(SIGNALS), z.number()),
  /** Where the numbers come from. */
  provenance: z.string().min(1),
});
export type PartnerWeights = z.infer<typeof PartnerWeights>;

/** The weights that serve users. */
export const PARTNER_WEIGHTS: PartnerWeights = PartnerWeights.parse(weights);
