import middy from '@middy/core';
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { sourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { DEFAULT_FETCH_SETTINGS } from '../../shared/http/fetch-edge.ts';
import { jsonFetcher, textFetcher } from '../../shared/http/fetch-response.ts';
import { logger } from '../../shared/log/logger.ts';
import { publisher } from '../../shared/queue/publish-events.ts';
import { euPortal, searchAddress } from '../../shared/sources/eu-portal.ts';
import { collectCalls } from './handler.ts';

const EuPortalAddress = z
  .string()
  .optional()
  .transform((setting, context) => {
    const address = searchAddress(setting);
    if (address.ok) return address.value;
    context.addIssue({ code: 'custom', message: 'not a web address' });
    return z.NEVER;
  });

const environment = readEnvironment(
  TableEnvironment.extend({
    EVENT_BUS_NAME: z.string().min(1),
    EU_PORTAL_URL: EuPortalAddress,
    FETCH_TIMEOUT_MS: z.coerce.number().int().positive().default(15_000),
    FETCH_RETRIES: z.coerce.number().int().nonnegative().default(3),
  }),
);
const table = openTable({ name: environment.TABLE_NAME });
const fetching = {
  ...DEFAULT_FETCH_SETTINGS,
  timeoutMs: environment.FETCH_TIMEOUT_MS,
  retries: environment.FETCH_RETRIES,
};

export const handler = middy(
  collectCalls({
    sources: [euPortal(environment.EU_PORTAL_URL)],
    calls: callRepository(table),
    runs: sourceRunRepository(table),
    fetchJson: jsonFetcher(fetching),
    fetchText: textFetcher(fetching),
    publish: publisher(environment.EVENT_BUS_NAME),
    log: logger('collect-calls'),
    now: systemClock(),
  }),
);
