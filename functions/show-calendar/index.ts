import { systemClock } from '../../shared/clock.ts';
import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { callMarkRepository } from '../../shared/db/call-mark-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { cachedOpenCalls } from '../../shared/digest/open-calls.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { LinkEnvironment, openLinkKeys } from '../../shared/mail/open-link-keys.ts';
import { verifyToken } from '../../shared/mail/signed-link.ts';
import { showCalendar } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend(LinkEnvironment.shape));
const table = openTable({ name: environment.TABLE_NAME });
const keys = openLinkKeys(environment);

export const handler = showCalendar({
  readCalendarToken: async (token, now) => verifyToken(token, 'calendar', now, await keys()),
  municipalities: municipalityRepository(table),
  preferences: contactPreferencesRepository(table),
  marks: callMarkRepository(table),
  openCalls: cachedOpenCalls(callIndexRepository(table)),
  log: logger('show-calendar'),
  now: systemClock(),
});
