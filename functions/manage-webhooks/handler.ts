import { byRoute } from '../../shared/http/by-route.ts';
import type { Deps } from './administering.ts';
import { pingWebhook } from './ping.ts';
import { getWebhook, listDeliveries, listWebhooks } from './read.ts';
import { showingSecret } from './show-secret.ts';
import { addWebhook, changeSettings, removeWebhook, renewSecret } from './write.ts';

/** All that administrators do with webhooks. */
export const manageWebhooks = (deps: Deps) =>
  byRoute({
    'POST /webhooks': showingSecret(deps, deps.once(addWebhook(deps))),
    'GET /webhooks': listWebhooks(deps),
    'GET /webhooks/{id}': getWebhook(deps),
    'PATCH /webhooks/{id}': changeSettings(deps),
    'DELETE /webhooks/{id}': removeWebhook(deps),
    'POST /webhooks/{id}/test': deps.once(pingWebhook(deps)),
    'POST /webhooks/{id}/secret': showingSecret(deps, deps.once(renewSecret(deps))),
    'GET /webhooks/{id}/deliveries': listDeliveries(deps),
  });
