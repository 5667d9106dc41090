import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import type { DigestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { suppressionOf } from '../../shared/domain/address-state.ts';
import { type PartyContactKey, parseContactName } from '../../shared/domain/contact-preferences.ts';
import { type IssueKey, issueIdOf, parseIssueId } from '../../shared/domain/digest-issue.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { addressKeyOf } from '../../shared/mail/address-key.ts';
import { readSesEvent, type SesEvent } from '../../shared/mail/ses-event.ts';
import { eachBody } from '../../shared/queue/batch.ts';

export type Deps = {
  issues: Pick<DigestIssueRepository, 'accept' | 'recordFeedback'>;
  addresses: Pick<AddressStateRepository, 'record'>;
  log: Logger;
};

/**
 * Any event about a mail proves that the mail service took it, so each settles a hand-over whose answer was
 * lost, whatever the order the events come in. Both writes may be repeated, so that a crash between them costs
 * nothing: the message comes again. What is no event of ours is logged and done with.
 */
export const recordMailEvents = (deps: Deps) =>
  eachBody(deps.log, async (body) => {
    const read = readSesEvent(body);
    if (!read.ok) return deps.log.warn('mail-event.not-understood', { because: read.error.kind });
    const event = read.value;
    const issue = parseIssueId(event.issueTag ?? '');
    const reader = issue ? readerOf(issue) : parseContactName(event.contactTag ?? '');
    if (!reader) return deps.log.warn('mail-event.not-ours', { feedback: event.feedback });
    const ledger = issue ? await settle(deps, issue, event) : 'none';
    await recordAddresses(deps, event, reader);
    deps.log.info('mail-event.recorded', {
      issue: issue ? issueIdOf(issue) : undefined,
      feedback: event.feedback,
      ledger,
    });
  });

const readerOf = ({ municipalityId, contactId }: IssueKey): PartyContactKey => ({
  municipalityId,
  contactId,
});

const settle = async ({ issues }: Deps, key: IssueKey, event: SesEvent): Promise<string> => {
  const { at, messageId, feedback, happenedAt } = event;
  const accepted = await issues.accept(key, { at, messageId });
  if (!accepted.ok) return accepted.error.kind;
  await issues.recordFeedback(key, feedback, happenedAt);
  return 'accepted';
};

const recordAddresses = async (
  { addresses, log }: Deps,
  { address: kind, messageId, happenedAt: at, issueTag, addresses: mailed }: SesEvent,
  reader: PartyContactKey,
): Promise<void> => {
  if (kind === undefined) return;
  const issue = issueTag === undefined ? {} : { issue: issueTag };
  for (const each of new Set(mailed)) {
    const state = await addresses.record(
      addressKeyOf(each),
      { messageId, kind, at, ...issue },
      reader,
    );
    const given = suppressionOf(state);
    if (given) log.warn('address.suppressed', { ...reader, reason: given.reason });
  }
};
