import { toInstant } from '../../shared/domain/time.ts';
import {
  MOST_WEBHOOKS,
  revised,
  type Webhook,
  WebhookId,
  withNextSecret,
} from '../../shared/domain/webhook.ts';
import { json } from '../../shared/http/api.ts';
import { ifMatch, tagged } from '../../shared/http/if-match.ts';
import { problem } from '../../shared/http/problem.ts';
import { publicTarget } from '../../shared/http/public-target.ts';
import { administered, type Deps, keepWebhook, withWebhook } from './administering.ts';
import { AddWebhookRequest, ChangeWebhookRequest, OneWebhookRequest } from './request.ts';
import { secretName } from './show-secret.ts';
import { webhookView } from './views.ts';

/** `POST /webhooks`: answers with the secret, this once. */
export const addWebhook = (deps: Deps) =>
  administered(deps, 'write-operations', AddWebhookRequest, async ({ body }, actor) => {
    const fault = faultOf(deps, body.url);
    if (fault) return fault;
    if ((await deps.webhooks.all()).length >= MOST_WEBHOOKS) {
      return problem('conflict', `There are ${MOST_WEBHOOKS} webhooks already: remove one first.`);
    }
    const [{ id: key }] = await deps.keys();
    const webhook: Webhook = {
      id: WebhookId.parse(`wh_${deps.newName()}`),
      ...body,
      createdAt: toInstant(deps.now()),
      secret: { current: { generation: 1, key } },
      version: 0,
    };
    const kept = await keepWebhook(deps, actor, webhook);
    if (!kept.ok) return problem('conflict', 'A webhook of this name came first: try again.');
    deps.log.info('webhook.changed', { webhook: webhook.id });
    const reply = withSecret(201, kept.value);
    return { ...reply, headers: { ...reply.headers, location: `/webhooks/${webhook.id}` } };
  });

/** `PATCH /webhooks/{id}`: another address, other events, other words; off, or on again. */
export const changeSettings = (deps: Deps) =>
  administered(deps, 'write-operations', ChangeWebhookRequest, ({ params, body }, actor, event) =>
    withWebhook(deps, params.id, async (before) => {
      const matches = ifMatch(event, before.version);
      if (!matches.ok) return matches.error.reply;
      const after = revised(before, body, deps.now());
      const fault = faultOf(deps, after.url);
      if (fault) return fault;
      const kept = await keepWebhook(deps, actor, after, before);
      if (!kept.ok) return problem('precondition-failed', 'It was changed at this very moment.');
      deps.log.info('webhook.changed', { webhook: before.id });
      return tagged(json(200, webhookView(kept.value)), kept.value.version);
    }),
  );

/** `DELETE /webhooks/{id}`: what is under way to it is dropped. */
export const removeWebhook = (deps: Deps) =>
  administered(deps, 'write-operations', OneWebhookRequest, ({ params }, actor) =>
    withWebhook(deps, params.id, async (before) => {
      const change = { action: 'manage-webhooks', what: `webhooks/${before.id}`, before };
      const removed = await deps.audit.record(actor, change, () => deps.webhooks.remove(before));
      if (!removed.ok) return problem('conflict', 'It was changed at this very moment.');
      deps.log.info('webhook.changed', { webhook: before.id });
      return { statusCode: 204 };
    }),
  );

/** `POST /webhooks/{id}/secret`: answers with the new secret, this once. */
export const renewSecret = (deps: Deps) =>
  administered(deps, 'write-operations', OneWebhookRequest, ({ params }, actor) =>
    withWebhook(deps, params.id, async (before) => {
      const [{ id: key }] = await deps.keys();
      const after = withNextSecret(before, key, deps.now());
      const kept = await keepWebhook(deps, actor, after, before);
      if (!kept.ok) return problem('conflict', 'It was changed at this very moment.');
      deps.log.info('webhook.changed', { webhook: before.id });
      return withSecret(200, kept.value);
    }),
  );

const faultOf = ({ loopback }: Deps, url: string) => {
  const target = publicTarget(url, loopback);
  return target.ok
    ? undefined
    : problem('bad-request', 'Nothing may be sent to this address.', [
        { where: 'body.url', why: target.error.why },
      ]);
};

/** The answer names the secret only; what it is, `showingSecret` says. */
const withSecret = (status: number, webhook: Webhook) => {
  const secret = secretName(webhook.secret.current);
  return tagged(json(status, { ...webhookView(webhook), secret }), webhook.version);
};
