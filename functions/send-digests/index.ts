import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import middy from '@middy/core';
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { callMarkRepository } from '../../shared/db/call-mark-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { digestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { issueArchiveRepository } from '../../shared/db/issue-archive-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { composeDigest } from '../../shared/digest/compose.ts';
import { cachedOpenCalls } from '../../shared/digest/open-calls.ts';
import { searchesInTable } from '../../shared/digest/searches/searches-in-table.ts';
import type { SearchId } from '../../shared/domain/partner-search.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { issueLinks } from '../../shared/mail/contact-links.ts';
import { LinkEnvironment, openLinkKeys } from '../../shared/mail/open-link-keys.ts';
import { pacedMailer } from '../../shared/mail/paced-mailer.ts';
import { readSendQuota } from '../../shared/mail/send-quota.ts';
import { mailer, openSes } from '../../shared/mail/ses-mailer.ts';
import { suppressedAddresses } from '../../shared/mail/suppressed-addresses.ts';
import { searchAddress } from '../../shared/partners/searches/search-address.ts';
import { themeLabel } from '../../shared/reference/theme-labels.ts';
import { sendDigests } from './handler.ts';

const environment = readEnvironment(
  TableEnvironment.extend(LinkEnvironment.shape).extend({
    MAIL_FROM: z.email(),
    MAIL_CONFIGURATION_SET: z.string().min(1),
    /** How many of these functions send at the same time at most. */
    MAIL_WORKERS: z.coerce.number().int().positive().default(1),
    LEASE_SECONDS: z.coerce.number().positive().default(150),
    SETTLE_SECONDS: z.coerce.number().nonnegative().default(1200),
  }),
);
const table = openTable({ name: environment.TABLE_NAME });
const now = systemClock();
const ses = openSes();
const log = logger('send-digests');
const addresses = addressStateRepository(table);
const keys = openLinkKeys(environment);
const searchLink = (id: SearchId) => searchAddress(environment.PUBLIC_URL, id);
const sender = { name: 'GrantBridge', email: environment.MAIL_FROM };

export const handler = middy(
  sendDigests({
    municipalities: municipalityRepository(table),
    marks: callMarkRepository(table),
    issues: digestIssueRepository(table),
    openCalls: cachedOpenCalls(callIndexRepository(table)),
    openSearches: searchesInTable(table),
    archive: issueArchiveRepository(table),
    compose: (content, contact, links) =>
      composeDigest(content, contact, { themeLabel, sender, links, searchLink }),
    linksFor: async (issue) =>
      issueLinks({ ...issue, now: now(), baseUrl: environment.PUBLIC_URL, keys: await keys() }),
    preferences: contactPreferencesRepository(table),
    suppressedAmong: (emails) => suppressedAddresses(addresses, emails),
    mailer: pacedMailer({
      mailer: mailer({
        client: ses,
        from: environment.MAIL_FROM,
        configurationSet: environment.MAIL_CONFIGURATION_SET,
      }),
      quota: () => readSendQuota(ses),
      workers: environment.MAIL_WORKERS,
      log,
      clock: () => performance.now(),
      sleep: setTimeout,
    }),
    newToken: randomUUID,
    leaseMs: environment.LEASE_SECONDS * 1000,
    settleMs: environment.SETTLE_SECONDS * 1000,
    log,
    now,
  }),
);
