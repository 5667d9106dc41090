import type { DigestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import type { IssueArchiveRepository } from '../../shared/db/issue-archive-repository.ts';
import type { ComposedDigest } from '../../shared/digest/compose.ts';
import type { DigestContent, DigestLinks, RenderedDigest } from '../../shared/digest/content.ts';
import { digestFor } from '../../shared/digest/digest-for.ts';
import type { MunicipalityOffer } from '../../shared/digest/offer-to.ts';
import type { Reader } from '../../shared/digest/readers.ts';
import { decideClaim, type IssueKey, issueIdOf } from '../../shared/domain/digest-issue.ts';
import type { Contact, Municipality } from '../../shared/domain/municipality.ts';
import { type IsoWeek, toInstant } from '../../shared/domain/time.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Mailer } from '../../shared/mail/ses-mailer.ts';
import { NotYetError } from '../../shared/queue/batch.ts';

export type DeliveryDeps = {
  issues: Pick<
    DigestIssueRepository,
    'get' | 'claim' | 'handOver' | 'accept' | 'release' | 'heardBy'
  >;
  archive: Pick<IssueArchiveRepository, 'keep'>;
  /** One digest in words and as a message, ready for the mail service. */
  compose: (content: DigestContent, contact: Contact, links: DigestLinks) => ComposedDigest;
  /** The signed pages by which a reader leaves, chooses, and sees this issue again. */
  linksFor: (issue: IssueKey) => Promise<DigestLinks>;
  mailer: Mailer;
  newToken: () => string;
  /** How long a worker may hold an issue; longer than the function can run. */
  leaseMs: number;
  /** How long the mail service may take to report that it took a mail. */
  settleMs: number;
  log: Logger;
  now: () => Date;
};

/** The mail service will not take this digest, now or later. */
export class DigestRefusedError extends Error {
  override readonly name = 'DigestRefusedError';
}

/**
 * Delivers one issue once: claim, choose, keep a copy, write down what is told, hand over, accept. A crash between
 * any two steps leaves a ledger entry from which the next delivery knows whether a mail may have gone out, and no
 * accepted issue without its copy.
 * Rejects with NotYetError when it must be tried again later, with DigestRefusedError when that is no use.
 */
export const deliverIssue = async (
  deps: DeliveryDeps,
  municipality: Municipality,
  { contact, wants }: Pick<Reader, 'contact' | 'wants'>,
  week: IsoWeek,
  { marked, ...offer }: MunicipalityOffer,
): Promise<void> => {
  const key: IssueKey = { municipalityId: municipality.id, contactId: contact.id, week };
  const issue = issueIdOf(key);
  const token = await claim(deps, key);
  if (token === undefined) return deps.log.info('digest.done-before', { issue });
  const heard = await deps.issues.heardBy(municipality.id, contact.id);
  const digest = digestFor(
    municipality,
    contact,
    week,
    offer,
    heard,
    { ...wants, ...marked },
    deps.now(),
  );
  if (!digest.ok) {
    await deps.issues.release(key, token);
    return deps.log.info('digest.nothing-to-tell', { issue, because: digest.error.kind });
  }
  const content = digest.value;
  const { rendered, raw } = deps.compose(content, contact, await deps.linksFor(key));
  await keepCopy(deps, key, token, content, rendered);
  await handOver(deps, key, token, content, raw, contact);
};

/** A digest that cannot be kept as sent is not sent. */
const keepCopy = async (
  deps: DeliveryDeps,
  key: IssueKey,
  token: string,
  { items, language }: DigestContent,
  { subject, text, html }: RenderedDigest,
): Promise<void> => {
  const told = items.map(({ told: { callId, version, kind } }) => ({ callId, version, kind }));
  const composedAt = toInstant(deps.now());
  const words = { language, subject, text, html };
  const kept = await deps.archive.keep({ ...key, token, ...words, told, composedAt });
  if (kept.ok) return;
  const issue = issueIdOf(key);
  await deps.issues.release(key, token);
  const { kind: reason, bytes } = kept.error;
  deps.log.warn('digest.refused', { issue, reason, bytes, retry: false });
  throw new DigestRefusedError(`${issue}: its copy is too large, ${bytes} bytes`);
};

/** The token of the lease; undefined when the issue was accepted before. */
const claim = async (deps: DeliveryDeps, key: IssueKey): Promise<string | undefined> => {
  const existing = await deps.issues.get(key);
  const decision = decideClaim(existing, deps.now(), deps.settleMs);
  if (decision.kind === 'done') return undefined;
  if (decision.kind === 'wait') throw notYet(deps, key, decision.because);
  const until = toInstant(new Date(deps.now().getTime() + deps.leaseMs));
  const lease = { token: deps.newToken(), until };
  const claimed = await deps.issues.claim(key, existing, lease, decision.attempt);
  if (!claimed.ok) throw notYet(deps, key, 'lost to another worker');
  return lease.token;
};

const handOver = async (
  deps: DeliveryDeps,
  key: IssueKey,
  token: string,
  content: DigestContent,
  raw: Uint8Array,
  contact: Contact,
): Promise<void> => {
  const issue = issueIdOf(key);
  const told = content.items.map((item) => item.told);
  const searches = content.searches.map(({ search }) => search.id);
  const at = toInstant(deps.now());
  const written = await deps.issues.handOver(key, token, told, at, searches);
  if (!written.ok) throw notYet(deps, key, 'lease lost before the hand-over');
  const sent = await deps.mailer.send({ to: contact.email, raw, tags: { issue } });
  if (sent.ok) {
    const { messageId } = sent.value;
    await deps.issues.accept(key, { token, at: toInstant(deps.now()), messageId });
    const counts = { items: told.length, searches: searches.length };
    return deps.log.info('digest.accepted', { issue, ...counts });
  }
  if (sent.error.kind === 'unknown') throw notYet(deps, key, `unknown outcome: ${sent.error.code}`);
  await deps.issues.release(key, token);
  deps.log.warn('digest.refused', { issue, reason: sent.error.code, retry: sent.error.retry });
  throw sent.error.retry
    ? new NotYetError(sent.error.code)
    : new DigestRefusedError(`${issue}: ${sent.error.code}`);
};

const notYet = (deps: DeliveryDeps, key: IssueKey, because: string): NotYetError => {
  deps.log.info('digest.waiting', { issue: issueIdOf(key), because });
  return new NotYetError(because);
};
