import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';
import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { WebhookDeliveryRepository } from '../../shared/db/webhook-delivery-repository.ts';
import type { WebhookRepository } from '../../shared/db/webhook-repository.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import type { Webhook, WebhookId } from '../../shared/domain/webhook.ts';
import { signedInApi } from '../../shared/http/api.ts';
import type { Handler } from '../../shared/http/once-by-key.ts';
import { problem } from '../../shared/http/problem.ts';
import type { LoopbackRule } from '../../shared/http/public-target.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { LinkKeys } from '../../shared/mail/link-keys.ts';
import type { MessageSender } from '../../shared/queue/send-messages.ts';

export type Deps = {
  webhooks: WebhookRepository;
  deliveries: Pick<WebhookDeliveryRepository, 'save' | 'page'>;
  /** The service's own, of which the secrets of webhooks are made. */
  keys: () => Promise<LinkKeys>;
  send: MessageSender;
  audit: AuditLog;
  /** Carries a POST under a key out once. */
  once: (handle: Handler) => Handler;
  loopback: LoopbackRule;
  /** 20 to 40 letters and digits, never the same twice. */
  newName: () => string;
  log: Logger;
  now: () => Date;
};

type Reply = APIGatewayProxyStructuredResultV2;
type Request = Parameters<typeof signedInApi>[1];

/** A route on webhooks, for whoever may do this with the service as a whole. */
export const administered = <S extends Request>(
  { log }: Pick<Deps, 'log'>,
  action: 'read-operations' | 'write-operations',
  request: S,
  handle: (input: z.infer<S>, actor: Actor, event: APIGatewayProxyEventV2) => Promise<Reply>,
) =>
  signedInApi(log, request, async (input, actor, event) => {
    const allowed = authorise(actor, action, {});
    return allowed.ok ? handle(input, actor, event) : refused(allowed.error);
  });

/** Answers about a webhook, if there is one of that id. */
export const withWebhook = async (
  { webhooks }: Pick<Deps, 'webhooks'>,
  id: WebhookId,
  answer: (webhook: Webhook) => Promise<Reply>,
): Promise<Reply> => {
  const webhook = await webhooks.get(id);
  return webhook ? answer(webhook) : problem('not-found', `No webhook has the id ${id}.`);
};

/** Notes who changes a webhook into what, and keeps it. */
export const keepWebhook = (
  { audit, webhooks }: Pick<Deps, 'audit' | 'webhooks'>,
  actor: Actor,
  after: Webhook,
  before?: Webhook,
) =>
  audit.record(
    actor,
    { action: 'manage-webhooks', what: `webhooks/${after.id}`, before, after },
    () => webhooks.save(after),
  );
