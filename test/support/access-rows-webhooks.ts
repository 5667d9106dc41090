import { manageWebhooks } from '../../functions/manage-webhooks/handler.ts';
import { auditLog } from '../../shared/audit/audit-log.ts';
import { LinkKeys } from '../../shared/mail/link-keys.ts';
import type { Row } from './access-matrix.ts';
import { NOW } from './builders.ts';
import { inMemoryAudit } from './in-memory/audit.ts';
import { inMemoryWebhookDeliveries, inMemoryWebhooks } from './in-memory/webhooks.ts';
import { keptLogger } from './kept-logger.ts';
import { aWebhook, WEBHOOK_ID } from './webhook-builders.ts';

const handler = async () =>
  manageWebhooks({
    webhooks: inMemoryWebhooks([aWebhook()]),
    deliveries: inMemoryWebhookDeliveries(),
    keys: async () => LinkKeys.parse(`k1:${Buffer.alloc(32, 7).toString('base64url')}`),
    send: async () => undefined,
    audit: auditLog({ entries: inMemoryAudit(), now: () => NOW }),
    once: (handle) => handle,
    loopback: 'refused',
    newName: () => 'c'.repeat(32),
    log: keptLogger(),
    now: () => NOW,
  });

const READING = { may: ['administrator'], scope: 'operations:read', status: 200, handler } as const;
const WRITING = { may: ['administrator'], scope: 'operations:write', handler } as const;
const path = { id: WEBHOOK_ID };

/** Webhooks, which belong to the service as a whole. */
export const WEBHOOK_ROWS: Record<string, Row> = {
  'POST /webhooks': {
    ...{ ...WRITING, status: 201, path: {} },
    body: { url: 'https://hooks.example.org/grants', events: ['CallOpened'] },
  },
  'GET /webhooks': { ...READING, path: {} },
  'GET /webhooks/{id}': { ...READING, path },
  'PATCH /webhooks/{id}': {
    ...{ ...WRITING, status: 200, path, headers: { 'if-match': '"1"' } },
    body: { enabled: false },
  },
  'DELETE /webhooks/{id}': { ...WRITING, status: 204, path },
  'POST /webhooks/{id}/test': { ...WRITING, status: 202, path },
  'POST /webhooks/{id}/secret': { ...WRITING, status: 200, path },
  'GET /webhooks/{id}/deliveries': { ...READING, path },
};
