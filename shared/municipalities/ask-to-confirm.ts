import type { LinkMailRequestRepository } from '../db/link-mail-request-repository.ts';
import type { Contact, Municipality } from '../domain/municipality.ts';
import type { Result } from '../domain/result.ts';
import { toInstant } from '../domain/time.ts';
import { type SentOnce, sendOnce } from '../mail/send-once.ts';
import type { Mailer } from '../mail/ses-mailer.ts';
import type { ComposeLinkMail } from '../pages/compose-link-mail.ts';

export type AskDeps = {
  requests: LinkMailRequestRepository;
  /** The message that asks for confirmation, ready for the mail service. */
  compose: ComposeLinkMail;
  mailer: Mailer;
  now: () => Date;
};

/** Asks the owner of an address by mail whether they want the digest; the same request sends one mail at most. */
export const askToConfirm = async (
  deps: AskDeps,
  municipality: Municipality,
  contact: Contact,
  request: string,
): Promise<Result<SentOnce, { kind: 'not-sent'; code: string; retry: boolean }>> => {
  const raw = await deps.compose(municipality, contact, request);
  const key = { municipalityId: municipality.id, contactId: contact.id };
  return sendOnce(deps, { ...key, request, at: toInstant(deps.now()) }, contact.email, raw);
};
