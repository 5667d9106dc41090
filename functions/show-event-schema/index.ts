import { byRoute } from '../../shared/http/by-route.ts';
import { logger } from '../../shared/log/logger.ts';
import { listEventSchemas, showEventSchema } from './handler.ts';

const log = logger('show-event-schema');

export const handler = byRoute({
  'GET /schemas/events': listEventSchemas(log),
  'GET /schemas/events/{name}': showEventSchema(log),
});
