import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses';
import * as z from 'zod';

/** What the mail service takes from this account: mails a second, and in the 24 hours that end now. */
export type SendQuota = {
  perSecond: number;
  /** How many more it takes; infinite where it sets no limit. */
  left: number;
};

/** SES writes −1 for no limit (API reference, GetSendQuota). */
const UNLIMITED = -1;

const Answer = z.object({
  Max24HourSend: z.number(),
  MaxSendRate: z.number().positive(),
  SentLast24Hours: z.number().nonnegative(),
});

/** Asks SES for the quota. Rejects when it does not answer, or answers something else. */
export const readSendQuota = async (client: Pick<SESClient, 'send'>): Promise<SendQuota> => {
  const answer = Answer.parse(await client.send(new GetSendQuotaCommand({})));
  const { Max24HourSend: most, MaxSendRate: perSecond, SentLast24Hours: sent } = answer;
  return { perSecond, left: most === UNLIMITED ? Number.POSITIVE_INFINITY : most - sent };
};
