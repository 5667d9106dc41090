import { json } from '../../shared/http/api.ts';
import { tagged } from '../../shared/http/if-match.ts';
import { problem } from '../../shared/http/problem.ts';
import { administered, type Deps, withWebhook } from './administering.ts';
import { ListDeliveriesRequest, ListWebhooksRequest, OneWebhookRequest } from './request.ts';
import { deliveryView, webhookView } from './views.ts';

/** `GET /webhooks`: all of them; there are few. */
export const listWebhooks = (deps: Deps) =>
  administered(deps, 'read-operations', ListWebhooksRequest, async () =>
    json(200, { items: (await deps.webhooks.all()).map(webhookView) }),
  );

/** `GET /webhooks/{id}` */
export const getWebhook = (deps: Deps) =>
  administered(deps, 'read-operations', OneWebhookRequest, ({ params }) =>
    withWebhook(deps, params.id, async (webhook) =>
      tagged(json(200, webhookView(webhook)), webhook.version),
    ),
  );

/** `GET /webhooks/{id}/deliveries`: what was sent or is to be sent, the latest first. */
export const listDeliveries = (deps: Deps) =>
  administered(deps, 'read-operations', ListDeliveriesRequest, ({ params, query }) =>
    withWebhook(deps, params.id, async ({ id }) => {
      const { limit, cursor } = query;
      const page = await deps.deliveries.page(id, { limit, ...(cursor && { cursor }) });
      if (!page.ok) return problem('bad-cursor', 'Ask for the first page, without a cursor.');
      return json(200, { ...page.value, items: page.value.items.map(deliveryView) });
    }),
  );
