import type { SignalValues } from '../../shared/partners/ranking/signals.ts';
import { orderOf } from './order.ts';

/** A score for a candidate from its signals alone. */
type Simple = (signals: SignalValues, query: string, candidate: string) => number;

/** So much more than anything else that only among equals the rest decides. */
const FIRST = 1000;

/** The simple ways to rank partners that ours is held against. */
export const PARTNER_BASELINES: Readonly<Record<string, Simple>> = {
  random: (_, query, candidate) => Number.parseInt(orderOf(`random ${query}`, candidate), 16),
  popularity: ({ projects }) => projects,
  distance: ({ nearness }) => nearness,
  'distance, foreign first': ({ abroad, nearness }) => FIRST * abroad + nearness,
  'past co-partner, then distance': ({ pastPartner, nearness }) => FIRST * pastPartner + nearness,
  'past co-partner, then popularity': ({ pastPartner, projects }) => FIRST * pastPartner + projects,
  'active in programme, then distance': ({ inSameProgramme, nearness }) =>
    FIRST * inSameProgramme + nearness,
  'text of past projects': ({ onAlikeText }) => onAlikeText,
  'mixture of shares': ({ share, shareInProgramme, shareInThemes }) =>
    shareInProgramme + shareInThemes / 2 + share / 4,
};
