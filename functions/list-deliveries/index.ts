import { systemClock } from '../../shared/clock.ts';
import { deliveryRepository } from '../../shared/db/delivery-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { logger } from '../../shared/log/logger.ts';
import { listDeliveries, summariseDeliveries } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });
const deps = {
  deliveries: deliveryRepository(table),
  municipalities: municipalityRepository(table),
  log: logger('list-deliveries'),
  now: systemClock(),
};

export const handler = byRoute({
  'GET /deliveries': listDeliveries(deps),
  'GET /deliveries/{week}/summary': summariseDeliveries(deps),
});
