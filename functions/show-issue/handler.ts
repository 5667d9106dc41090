import type { DigestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import type { IssueArchiveRepository } from '../../shared/db/issue-archive-repository.ts';
import { archivedPage, refusalPage } from '../../shared/digest/archived-page.ts';
import type { IssueKey } from '../../shared/domain/digest-issue.ts';
import type { Result } from '../../shared/domain/result.ts';
import { api } from '../../shared/http/api.ts';
import { MAIL_POLICY, pageReply } from '../../shared/http/page-reply.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { ShowIssueRequest } from './request.ts';

/** Which issue the holder of a link may see, if it is genuine, made for that, and not too old. */
export type ReadArchiveToken = (
  token: string,
  now: Date,
) => Promise<Result<IssueKey, { kind: 'expired' | 'invalid' }>>;

export type Deps = {
  readArchiveToken: ReadArchiveToken;
  issues: Pick<DigestIssueRepository, 'get'>;
  archive: Pick<IssueArchiveRepository, 'get'>;
  log: Logger;
  now: () => Date;
};

/** Shows its recipient an issue as it was sent. One that was not accepted is not there. */
export const showIssue = (deps: Deps) =>
  api(deps.log, ShowIssueRequest, async ({ params }) => {
    const key = await deps.readArchiveToken(params.token, deps.now());
    if (!key.ok)
      return key.error.kind === 'expired' ? refused('expired', 410) : refused('missing', 404);
    const issue = await deps.issues.get(key.value);
    if (issue?.state !== 'accepted' || issue.handedOverAs === undefined) {
      return refused('missing', 404);
    }
    const copy = await deps.archive.get(key.value, issue.handedOverAs);
    if (!copy) return refused('missing', 404);
    const page = archivedPage(copy, issue.acceptedAt ?? copy.composedAt);
    return pageReply(page, MAIL_POLICY, { headers: PRIVATE });
  });

const PRIVATE = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' };

const refused = (why: 'expired' | 'missing', statusCode: number) =>
  pageReply(refusalPage(why), MAIL_POLICY, { statusCode, headers: PRIVATE });
