import { err } from '../domain/result.ts';
import type { Logger } from '../log/logger.ts';
import type { SendQuota } from './send-quota.ts';
import type { Mailer } from './ses-mailer.ts';

export type PaceDeps = {
  mailer: Mailer;
  quota: () => Promise<SendQuota>;
  /** How many send at the same time, each with its share of the rate. */
  workers: number;
  log: Logger;
  /** Milliseconds on a clock that never jumps. */
  clock: () => number;
  sleep: (ms: number) => Promise<unknown>;
};

/** A quota is asked for again after so long. */
const QUOTA_KEPT_MS = 60_000;
/** What an account in the sandbox has; also the pace while the mail service does not say. */
const SLOWEST_PER_SECOND = 1;
/** Additive increase, multiplicative decrease: after a refusal for haste half as fast, then faster with every mail. */
const SLOWER = 0.5;
const FASTER = 0.02;
const LEAST_PER_SECOND = 0.2;

const HASTE = new Set(['Throttling', 'ThrottlingException', 'TooManyRequestsException']);

/**
 * Hands mails over no faster than this worker's share of the account's rate, slower for a while after the mail
 * service found it too fast, and not at all once the day's quota is used up: that is a refusal to be tried again.
 */
export const pacedMailer = (deps: PaceDeps): Mailer => {
  const { mailer, workers, clock, sleep } = deps;
  const quota = keptQuota(deps);
  let slowdown = 1;
  let free = 0;
  return {
    send: async (mail) => {
      const { perSecond, take } = await quota();
      if (!take()) return err({ kind: 'refused', retry: true, code: 'DailyQuotaReached' });
      const rate = Math.max(LEAST_PER_SECOND, (slowdown * perSecond) / workers);
      const at = Math.max(clock(), free);
      free = at + 1000 / rate;
      const wait = at - clock();
      if (wait > 0) await sleep(wait);
      const sent = await mailer.send(mail);
      const hasty = !sent.ok && HASTE.has(sent.error.code);
      slowdown = hasty ? slowdown * SLOWER : Math.min(1, slowdown + FASTER);
      return sent;
    },
  };
};

type Kept = { perSecond: number; take: () => boolean };

/** The quota as it was read last, less what was sent since. */
const keptQuota = ({ quota, log, clock }: PaceDeps): (() => Promise<Kept>) => {
  let known: SendQuota = { perSecond: SLOWEST_PER_SECOND, left: Number.POSITIVE_INFINITY };
  let readAt = Number.NEGATIVE_INFINITY;
  const take = (): boolean => {
    known = { ...known, left: known.left - 1 };
    return known.left >= 0;
  };
  return async () => {
    if (clock() - readAt >= QUOTA_KEPT_MS) {
      readAt = clock();
      try {
        known = await quota();
      } catch (cause) {
        // Sending goes on at the pace that is known; SES refuses what is too much.
        log.warn('mail.quota-unknown', { reason: cause instanceof Error ? cause.name : 'unknown' });
      }
    }
    return { perSecond: known.perSecond, take };
  };
};
