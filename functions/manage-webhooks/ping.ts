import { toInstant } from '../../shared/domain/time.ts';
import { DeliveryKey, PING } from '../../shared/domain/webhook-delivery.ts';
import { json } from '../../shared/http/api.ts';
import { deliveryOf } from '../../shared/webhooks/delivery-of.ts';
import { administered, type Deps, withWebhook } from './administering.ts';
import { OneWebhookRequest } from './request.ts';
import { deliveryView } from './views.ts';

/** `POST /webhooks/{id}/test`: queues a ping, also to one that is disabled. What came of it stands in the deliveries. */
export const pingWebhook = (deps: Deps) =>
  administered(deps, 'write-operations', OneWebhookRequest, ({ params }, actor) =>
    withWebhook(deps, params.id, async ({ id: webhookId }) => {
      const at = toInstant(deps.now());
      const happening = { id: deps.newName(), event: PING, at, detail: { webhookId } };
      const ping = deliveryOf(webhookId, happening, deps.now());
      const what = `webhooks/${webhookId}/deliveries/${ping.id}`;
      await deps.audit.record(actor, { action: 'manage-webhooks', what, after: ping }, () =>
        deps.deliveries.save(ping),
      );
      await deps.send([DeliveryKey.parse(ping)]);
      return json(202, deliveryView(ping));
    }),
  );
