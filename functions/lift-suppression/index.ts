import { systemClock } from '../../shared/clock.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { liftSuppression } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = liftSuppression({
  addresses: addressStateRepository(table),
  log: logger('lift-suppression'),
  now: systemClock(),
});
