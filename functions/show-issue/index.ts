import { systemClock } from '../../shared/clock.ts';
import { digestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { issueArchiveRepository } from '../../shared/db/issue-archive-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { LinkEnvironment, openLinkKeys } from '../../shared/mail/open-link-keys.ts';
import { verifyIssueToken } from '../../shared/mail/signed-link.ts';
import { showIssue } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend(LinkEnvironment.shape));
const table = openTable({ name: environment.TABLE_NAME });
const keys = openLinkKeys(environment);

export const handler = showIssue({
  readArchiveToken: async (token, now) => verifyIssueToken(token, now, await keys()),
  issues: digestIssueRepository(table),
  archive: issueArchiveRepository(table),
  log: logger('show-issue'),
  now: systemClock(),
});
