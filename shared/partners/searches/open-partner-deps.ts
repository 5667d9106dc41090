import * as z from 'zod';
import { systemClock } from '../../clock.ts';
import { callRepository } from '../../db/call-repository.ts';
import { contactPreferencesRepository } from '../../db/contact-preferences-repository.ts';
import { partnerSearchRepository } from '../../db/partner-search-repository.ts';
import { partyRepository } from '../../db/party-repository.ts';
import { openTable } from '../../db/table.ts';
import { readEnvironment, TableEnvironment } from '../../environment.ts';
import { logger } from '../../log/logger.ts';
import { publisher } from '../../queue/publish-events.ts';
import type { PartnerDeps } from './partner-deps.ts';

const Environment = TableEnvironment.extend({ EVENT_BUS_NAME: z.string().min(1) });

/** What a function that changes partner searches works with, by its environment. */
export const openPartnerDeps = (functionName: string): PartnerDeps => {
  const environment = readEnvironment(Environment);
  const table = openTable({ name: environment.TABLE_NAME });
  return {
    searches: partnerSearchRepository(table),
    parties: partyRepository(table),
    calls: callRepository(table),
    preferences: contactPreferencesRepository(table),
    publish: publisher(environment.EVENT_BUS_NAME),
    log: logger(functionName),
    now: systemClock(),
  };
};
