import middy from '@middy/core';
import { systemClock } from '../../shared/clock.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { LinkMailEnvironment, openLinkMail } from '../../shared/pages/open-link-mail.ts';
import { renewLink } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend(LinkMailEnvironment.shape));
const table = openTable({ name: environment.TABLE_NAME });
const now = systemClock();
const link = openLinkMail('preferences', environment, table, now);

export const handler = middy(
  renewLink({
    keys: link.keys,
    municipalities: municipalityRepository(table),
    preferences: contactPreferencesRepository(table),
    addresses: addressStateRepository(table),
    requests: link.requests,
    compose: link.compose,
    mailer: link.mailer,
    log: logger('renew-link'),
    now,
  }),
);
