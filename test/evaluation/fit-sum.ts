import {
  PARTNER_WEIGHTS,
  type PartnerWeights,
} from '../../shared/partners/ranking/partner-weights.ts';
import {
  bySignal,
  CHOSEN_TIES,
  SIGNALS,
  SPEAKS_FOR_ONLY,
} from '../../shared/partners/ranking/signals.ts';
import type { Choice } from './choice.ts';
import { fitWeights } from './fit.ts';
import { choiceOf, type PartnerSample } from './partner-samples.ts';

/** Signals that the sets know nothing of, or that are the same for all candidates, keep the weights set by hand. */
const BY_HAND: ReadonlySet<string> = new Set([
  ...CHOSEN_TIES,
  ...(['locality', 'usualMembers', 'usualCountries'] as const),
]);
const FITTED = SIGNALS.flatMap((signal, at) => (BY_HAND.has(signal) ? [] : [at]));

/** Fits the weights of the sum of signals. The same samples give the same weights. */
export const fitSum = (
  samples: readonly { sample: PartnerSample; weight: number }[],
): PartnerWeights['signals'] => {
  const fitted = fitSigned(samples.map(({ sample, weight }) => choiceOf(sample, weight)));
  return bySignal((signal) =>
    BY_HAND.has(signal)
      ? PARTNER_WEIGHTS.signals[signal]
      : Number((fitted[SIGNALS.indexOf(signal)] ?? 0).toFixed(4)),
  );
};

/**
 * Weights by the numbers of the signals. A signal that may only speak for a candidate and got less than 0 is left out, the
 * worst half of such at a time, until there is none.
 */
const fitSigned = (choices: readonly Choice[]): number[] => {
  let active = [...FITTED];
  let start: number[] = [];
  for (;;) {
    const chosen = choices.map((choice) => ({
      ...choice,
      features: choice.features.map((row) => Float64Array.from(active, (at) => row[at] ?? 0)),
    }));
    const fitted = fitWeights(chosen, active.length, start);
    const weights = new Map(active.map((signal, at) => [signal, fitted[at] ?? 0]));
    const wrong = active
      .filter((at) => (weights.get(at) ?? 0) < 0 && SPEAKS_FOR_ONLY.has(SIGNALS[at] ?? 'twin'))
      .sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0));
    if (wrong.length === 0) return SIGNALS.map((_, at) => weights.get(at) ?? 0);
    const out = new Set(wrong.slice(0, Math.ceil(wrong.length / 2)));
    active = active.filter((at) => !out.has(at));
    start = active.map((at) => Math.max(0, weights.get(at) ?? 0));
  }
};
