import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { DigestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import type { IssueArchiveRepository } from '../../shared/db/issue-archive-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { archivedPage } from '../../shared/digest/archived-page.ts';
import type { ArchivedIssue } from '../../shared/domain/archived-issue.ts';
import type { DigestIssue } from '../../shared/domain/digest-issue.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { municipalityFor } from '../../shared/http/municipality-for.ts';
import { MAIL_POLICY, pageReply } from '../../shared/http/page-reply.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { withoutTokens } from '../../shared/mail/signed-link.ts';
import type { SentDigestView } from './answer.ts';
import { digestViewOf } from './digest-view.ts';
import { ShowDigestRequest } from './request.ts';

export type ShowDeps = {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  issues: Pick<DigestIssueRepository, 'get'>;
  archive: Pick<IssueArchiveRepository, 'get'>;
  log: Logger;
};

/**
 * One digest as it was sent. Its links were for its reader alone: whoever else may look at it would act for the reader
 * by them, so that they are taken out.
 */
export const showDigest = ({ municipalities, issues, archive, log }: ShowDeps) =>
  signedInApi(log, ShowDigestRequest, async ({ params: { id, week }, query }, actor, event) => {
    const municipality = await municipalityFor(municipalities, actor, 'read-profile', id);
    if (!municipality.ok) return municipality.error.reply;
    const contactId = query.contact ?? municipality.value.contacts[0]?.id;
    const issue = contactId && (await issues.get({ municipalityId: id, contactId, week }));
    if (!issue) return problem('not-found', `${id} has no digest of ${week} for this contact.`);
    const copy = await sentCopy(archive, issue);
    const format = query.format ?? acceptedFormat(event);
    if (format === 'json') return asSummary(issue, copy);
    return copy
      ? asPage(issue, copy)
      : problem('not-found', `No copy of what was sent in ${week} is kept.`);
  });

const acceptedFormat = ({ headers }: APIGatewayProxyEventV2): 'json' | 'html' =>
  /\btext\/html\b/i.test(headers.accept ?? '') ? 'html' : 'json';

/** What one attempt composed counts only once it was accepted. */
const sentCopy = async (
  archive: ShowDeps['archive'],
  { state, handedOverAs, ...key }: DigestIssue,
): Promise<ArchivedIssue | undefined> =>
  state === 'accepted' && handedOverAs !== undefined ? archive.get(key, handedOverAs) : undefined;

/** It is of one municipality, and its address has two forms. */
const PRIVATE = { 'cache-control': 'private, no-store', vary: 'accept' };

const asSummary = (issue: DigestIssue, copy: ArchivedIssue | undefined) => {
  const view: SentDigestView = { ...digestViewOf(issue), ...(copy && { copy: wordsOf(copy) }) };
  const reply = json(200, view);
  return { ...reply, headers: { ...reply.headers, ...PRIVATE } };
};

const wordsOf = ({ language, subject, text }: ArchivedIssue) => ({
  ...{ language, subject, text: withoutTokens(text) },
});

const asPage = ({ acceptedAt }: DigestIssue, copy: ArchivedIssue) => {
  const page = archivedPage(copy, acceptedAt ?? copy.composedAt);
  return pageReply(withoutTokens(page), MAIL_POLICY, { headers: PRIVATE });
};
