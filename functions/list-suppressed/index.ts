import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { listSuppressed } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = listSuppressed({
  addresses: addressStateRepository(table),
  preferences: contactPreferencesRepository(table),
  municipalities: municipalityRepository(table),
  log: logger('list-suppressed'),
});
