import {
  type Contracts,
  emptyAnswer,
  jsonAnswer,
  type RouteContract,
} from '../../shared/http/contract.ts';
import {
  AddWebhookRequest,
  ChangeWebhookRequest,
  ListDeliveriesRequest,
  ListWebhooksRequest,
  OneWebhookRequest,
} from './request.ts';
import {
  DeliveryView,
  WebhookDeliveries,
  Webhooks,
  WebhookView,
  WebhookWithSecret,
} from './views.ts';

const ID = 'wh_2KWPBgLlAfxdpx2AI54pPJ';
const SETTINGS = {
  url: 'https://grants.example.org/hooks',
  events: ['CallOpened', 'CallChanged'],
  description: 'The grants desk',
};
const WEBHOOK = {
  ...{ id: ID, ...SETTINGS, createdAt: '2026-08-17T06:00:00.000Z', enabled: true, version: 1 },
};
/** No real one, which is base64 throughout. */
const SECRET = { secret: 'whsec_…' };
const DELIVERY = {
  ...{ id: 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W', event: 'CallOpened', state: 'delivered' as const },
  at: '2026-08-17T04:15:09.000Z',
  attempts: [
    { at: '2026-08-17T04:15:11.000Z', durationMs: 10_000, error: 'timeout' as const },
    { at: '2026-08-17T04:21:03.000Z', durationMs: 84, status: 204 },
  ],
};
const PING = {
  ...{ ...DELIVERY, event: 'ping', state: 'pending' as const, attempts: [] },
  nextAttemptAt: DELIVERY.at,
};
const TAG = { etag: 'Of this version, to change it by.' };

/** What all routes on one webhook have in common. */
const one = { tag: 'service', about: { id: 'Of the webhook.' } } as const;
const here = { params: { id: ID } };

export const contracts: Contracts = {
  'POST /webhooks': {
    operationId: 'addWebhook',
    summary: 'Has events sent to an address from now on',
    description:
      'The address is https, on port 443 or one from 1024 on, and public. The answer has the secret by which deliveries are signed; it is not shown again.',
    tag: 'service',
    request: AddWebhookRequest,
    example: { body: SETTINGS },
    answers: {
      201: jsonAnswer(
        'It is there.',
        WebhookWithSecret,
        { ...WEBHOOK, ...SECRET },
        { ...TAG, location: 'Where the webhook is.' },
      ),
    },
    problems: ['conflict'],
  },
  'GET /webhooks': {
    operationId: 'listWebhooks',
    summary: 'Lists the webhooks, without their secrets',
    tag: 'service',
    request: ListWebhooksRequest,
    answers: { 200: jsonAnswer('All of them, by id.', Webhooks, { items: [WEBHOOK] }) },
  },
  'GET /webhooks/{id}': {
    ...{ ...one, operationId: 'getWebhook', summary: 'Shows a webhook, without its secret' },
    ...{ request: OneWebhookRequest, example: here, problems: ['not-found'] },
    answers: { 200: jsonAnswer('The webhook.', WebhookView, WEBHOOK, TAG) },
  },
  'PATCH /webhooks/{id}': {
    ...{ ...one, operationId: 'changeWebhook', summary: 'Changes a webhook, or switches it' },
    description: 'What is left out stays as it is. Switching it on forgets what failed before.',
    ...{ request: ChangeWebhookRequest, ifMatch: true, problems: ['not-found'] },
    example: { ...here, body: { enabled: true } },
    answers: { 200: jsonAnswer('As it is now.', WebhookView, { ...WEBHOOK, version: 2 }, TAG) },
  },
  'DELETE /webhooks/{id}': {
    ...{ ...one, operationId: 'removeWebhook', summary: 'Removes a webhook' },
    description: 'What is under way to it is not sent any more.',
    ...{ request: OneWebhookRequest, example: here, problems: ['not-found', 'conflict'] },
    answers: { 204: emptyAnswer('It is gone.') },
  },
  'POST /webhooks/{id}/test': {
    ...{ ...one, operationId: 'testWebhook', summary: 'Sends a ping to a webhook, once' },
    description: 'Also to one that is disabled. What came of it stands in its deliveries.',
    ...{ request: OneWebhookRequest, example: here, problems: ['not-found'] },
    answers: { 202: jsonAnswer('It is on its way.', DeliveryView, PING) },
  },
  'POST /webhooks/{id}/secret': {
    ...{ ...one, operationId: 'renewWebhookSecret', summary: 'Gives a webhook a new secret' },
    description:
      'It is shown this once. For 24 hours each delivery is signed by both, then by the new one alone; a third one ends the first at once.',
    ...{ request: OneWebhookRequest, example: here, problems: ['not-found', 'conflict'] },
    answers: {
      200: jsonAnswer(
        'With the new secret.',
        WebhookWithSecret,
        { ...WEBHOOK, ...SECRET, previousSecretUntil: '2026-08-18T06:00:00.000Z', version: 2 },
        TAG,
      ),
    },
  },
  'GET /webhooks/{id}/deliveries': {
    ...{ ...one, operationId: 'listWebhookDeliveries' },
    summary: 'Lists what was sent to a webhook in the last 30 days, the latest first',
    ...{ request: ListDeliveriesRequest, example: here, problems: ['not-found', 'bad-cursor'] },
    answers: { 200: jsonAnswer('A page of them.', WebhookDeliveries, { items: [DELIVERY] }) },
  } satisfies RouteContract,
};
