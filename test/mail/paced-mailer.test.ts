import { describe, expect, it } from 'vitest';
import { err, ok } from '../../shared/domain/result.ts';
import { type PaceDeps, pacedMailer } from '../../shared/mail/paced-mailer.ts';
import { readSendQuota, type SendQuota } from '../../shared/mail/send-quota.ts';
import type { Mailer } from '../../shared/mail/ses-mailer.ts';
import { keptLogger } from '../support/kept-logger.ts';

const MAIL = { to: 'a@place.example', raw: new Uint8Array(), tags: {} };

/** A mail service with a quota, on a clock that moves only while somebody waits. */
const aService = (quota: Partial<SendQuota> = {}, overrides: Partial<PaceDeps> = {}) => {
  const sentAt: number[] = [];
  let now = 0;
  let hasty = 0;
  const mailer: Mailer = {
    send: async () => {
      sentAt.push(now);
      if (hasty-- > 0) return err({ kind: 'refused', retry: true, code: 'Throttling' });
      return ok({ messageId: String(sentAt.length) });
    },
  };
  const paced = pacedMailer({
    ...{ mailer, workers: 2, log: keptLogger(), clock: () => now },
    quota: async () => ({ perSecond: 10, left: 1000, ...quota }),
    sleep: async (ms) => {
      now += ms;
    },
    ...overrides,
  });
  return {
    sentAt,
    send: () => paced.send(MAIL),
    refuse: (times: number) => {
      hasty = times;
    },
    wait: (ms: number) => {
      now += ms;
    },
  };
};

const gaps = (at: readonly number[]): number[] =>
  at.slice(1).map((each, n) => Math.round(each - (at[n] ?? 0)));

describe('handing mails over', () => {
  it('is as fast as the share of a worker in the rate of the account', async () => {
    const service = aService();
    for (let n = 0; n < 4; n += 1) await service.send();
    expect(gaps(service.sentAt)).toEqual([200, 200, 200]);
  });

  it('is half as fast after a refusal for haste, and recovers mail by mail', async () => {
    const service = aService();
    service.refuse(1);
    for (let n = 0; n < 40; n += 1) await service.send();
    const waited = gaps(service.sentAt);
    expect(waited[0]).toBe(200);
    expect(waited[1]).toBe(400);
    expect(waited.at(-1)).toBe(200);
  });

  it('ends for the day with the quota, which is a refusal that may be tried again, and begins anew with it', async () => {
    const service = aService({ left: 2 });
    const outcomes = [await service.send(), await service.send(), await service.send()];
    expect(outcomes.map((each) => each.ok)).toEqual([true, true, false]);
    expect(outcomes[2]).toMatchObject({ error: { retry: true, code: 'DailyQuotaReached' } });
    service.wait(60_000);
    expect((await service.send()).ok).toBe(true);
  });

  it('goes on, slowly, while the mail service does not say what it takes', async () => {
    const service = aService(
      {},
      {
        workers: 1,
        quota: async () => {
          throw new Error('no answer');
        },
      },
    );
    for (let n = 0; n < 3; n += 1) expect((await service.send()).ok).toBe(true);
    expect(gaps(service.sentAt)).toEqual([1000, 1000]);
  });
});

describe('the quota that SES names', () => {
  const answering = (answer: object) => ({ send: async () => answer }) as never;

  it('is the rate and what is left of the day', async () => {
    const answer = { Max24HourSend: 200, MaxSendRate: 1, SentLast24Hours: 150 };
    expect(await readSendQuota(answering(answer))).toEqual({ perSecond: 1, left: 50 });
  });

  it('has no end where SES sets none', async () => {
    const answer = { Max24HourSend: -1, MaxSendRate: 90, SentLast24Hours: 150 };
    expect((await readSendQuota(answering(answer))).left).toBe(Number.POSITIVE_INFINITY);
  });
});
