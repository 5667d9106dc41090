import type { LinkMailRequestRepository } from '../db/link-mail-request-repository.ts';
import { contactNameOf } from '../domain/contact-preferences.ts';
import type { LinkMailRequest } from '../domain/link-mail-request.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Mailer } from './ses-mailer.ts';

type SendOnceDeps = { requests: LinkMailRequestRepository; mailer: Mailer };

/** `unknown`: the mail may have gone out, and is not sent again. */
export type SentOnce = 'sent' | 'sent-before' | 'unknown';

/**
 * Sends the mail of a request at most once, however often it is asked for. Only what the mail service certainly
 * refused may be asked for again.
 */
export const sendOnce = async (
  { requests, mailer }: SendOnceDeps,
  request: Omit<LinkMailRequest, 'state' | 'messageId'>,
  to: string,
  raw: Uint8Array,
): Promise<Result<SentOnce, { kind: 'not-sent'; code: string; retry: boolean }>> => {
  const begun: LinkMailRequest = { ...request, state: 'handing-over' };
  const before = await requests.begin(begun);
  if (before) return ok(before.state === 'sent' ? 'sent-before' : 'unknown');
  const sent = await mailer.send({ to, raw, tags: { contact: contactNameOf(request) } });
  if (sent.ok) {
    await requests.finish({ ...begun, state: 'sent', messageId: sent.value.messageId });
    return ok('sent');
  }
  if (sent.error.kind === 'unknown') return ok('unknown');
  await requests.forget(begun);
  return err({ kind: 'not-sent', code: sent.error.code, retry: sent.error.retry });
};
