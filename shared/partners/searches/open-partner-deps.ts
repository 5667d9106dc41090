import * as z from 'zod';
import { openAuditLog } from '../../audit/open-audit-log.ts';
import { systemClock } from '../../clock.ts';
import { callRepository } from '../../db/call-repository.ts';
import { contactPreferencesRepository } from '../../db/contact-preferences-repository.ts';
import { partnerSearchRepository } from '../../db/partner-search-repository.ts';
import { partyRepository } from '../../db/party-repository.ts';
import { openTable, type Table } from '../../db/table.ts';
import { readEnvironment, TableEnvironment } from '../../environment.ts';
import type { Handler } from '../../http/once-by-key.ts';
import { openOnceByKey } from '../../http/open-once-by-key.ts';
import { logger } from '../../log/logger.ts';
import { publisher } from '../../queue/publish-events.ts';
import type { PartnerDeps } from './partner-deps.ts';

const Environment = TableEnvironment.extend({ EVENT_BUS_NAME: z.string().min(1) });

/** What a function that changes partner searches works with, by its environment. */
export const openPartnerDeps = (functionName: string): PartnerDeps => openAll(functionName).deps;

/** The handler of a function of routes that change partner searches, with what it works with by its environment. */
export const openPartnerHandler = (
  functionName: string,
  handle: (deps: PartnerDeps) => Handler,
): Handler => {
  const { table, deps } = openAll(functionName);
  return openOnceByKey(table, deps.log)(handle(deps));
};

const openAll = (functionName: string): { table: Table; deps: PartnerDeps } => {
  const environment = readEnvironment(Environment);
  const table = openTable({ name: environment.TABLE_NAME });
  return {
    table,
    deps: {
      searches: partnerSearchRepository(table),
      parties: partyRepository(table),
      calls: callRepository(table),
      preferences: contactPreferencesRepository(table),
      publish: publisher(environment.EVENT_BUS_NAME),
      audit: openAuditLog(table),
      log: logger(functionName),
      now: systemClock(),
    },
  };
};
