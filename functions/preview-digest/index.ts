import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { callMarkRepository } from '../../shared/db/call-mark-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { digestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { cachedOpenCalls } from '../../shared/digest/open-calls.ts';
import { renderDigest } from '../../shared/digest/render.ts';
import { searchesInTable } from '../../shared/digest/searches/searches-in-table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { suppressedAddresses } from '../../shared/mail/suppressed-addresses.ts';
import { searchAddress } from '../../shared/partners/searches/search-address.ts';
import { themeLabel } from '../../shared/reference/theme-labels.ts';
import { previewDigestRoute } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend({ PUBLIC_URL: z.url() }));
const table = openTable({ name: environment.TABLE_NAME });

export const handler = previewDigestRoute({
  municipalities: municipalityRepository(table),
  marks: callMarkRepository(table),
  preferences: contactPreferencesRepository(table),
  suppressedAmong: (emails) => suppressedAddresses(addressStateRepository(table), emails),
  issues: digestIssueRepository(table),
  openCalls: cachedOpenCalls(callIndexRepository(table)),
  openSearches: searchesInTable(table),
  render: (content) =>
    renderDigest(content, {
      themeLabel,
      searchLink: (id) => searchAddress(environment.PUBLIC_URL, id),
    }),
  log: logger('preview-digest'),
  now: systemClock(),
});
