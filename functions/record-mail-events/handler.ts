import type { DigestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { issueIdOf, parseIssueId } from '../../shared/domain/digest-issue.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { SesEvent } from '../../shared/mail/ses-event.ts';
import { eachMessage } from '../../shared/queue/batch.ts';

export type Deps = {
  issues: Pick<DigestIssueRepository, 'accept' | 'recordFeedback'>;
  log: Logger;
};

/**
 * Any event about a mail proves that the mail service took it, so each settles a hand-over whose answer was
 * lost, whatever the order the events come in.
 */
export const recordMailEvents = (deps: Deps) =>
  eachMessage(deps.log, async (body) => {
    const { issueTag, feedback, messageId, at } = SesEvent.parse(body);
    const key = issueTag === undefined ? undefined : parseIssueId(issueTag);
    if (!key) return deps.log.warn('mail-event.not-ours', { feedback });
    const accepted = await deps.issues.accept(key, { at, messageId });
    if (accepted.ok) await deps.issues.recordFeedback(key, feedback, at);
    deps.log.info('mail-event.recorded', {
      issue: issueIdOf(key),
      feedback,
      ledger: accepted.ok ? 'accepted' : accepted.error.kind,
    });
  });
