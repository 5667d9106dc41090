import { systemClock } from '../clock.ts';
import { keyedRequestRepository } from '../db/keyed-request-repository.ts';
import type { Table } from '../db/table.ts';
import type { Logger } from '../log/logger.ts';
import { type Handler, onceByKey } from './once-by-key.ts';

/** Wraps a handler so that a POST under a key is carried out once; the keys lie in the table. */
export const openOnceByKey = (table: Table, log: Logger): ((handle: Handler) => Handler) => {
  const deps = { requests: keyedRequestRepository(table), log, now: systemClock() };
  return (handle) => onceByKey(deps, handle);
};
