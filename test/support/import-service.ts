import { randomUUID } from 'node:crypto';
import { runImports } from '../../functions/run-imports/handler.ts';
import { takeImports } from '../../functions/take-imports/handler.ts';
import { auditLog } from '../../shared/audit/audit-log.ts';
import { auditRepository } from '../../shared/db/audit-repository.ts';
import { importRepository } from '../../shared/db/import-repository.ts';
import type { Table } from '../../shared/db/table.ts';
import { openTargets } from '../../shared/imports/open-targets.ts';
import { aContext, aQueueEvent, aSignedInRequest, type TestClaims } from './aws-events.ts';
import { NOW } from './builders.ts';
import { keptLogger } from './kept-logger.ts';
import { CLAIMS } from './signed-in.ts';

type Order = { kind: string; format?: string; mode?: string; dryRun?: boolean };

/** The functions of imports over one table, with a queue that delivers when it is told to. */
export const anImportService = (table: Table) => {
  const queue: unknown[] = [];
  const clock = { now: NOW };
  const log = keptLogger();
  const shared = {
    ...{ imports: importRepository(table), log, now: () => clock.now },
    send: async (messages: readonly unknown[]) => void queue.push(...messages),
  };
  const audit = auditLog({ entries: auditRepository(table), now: shared.now });
  const take = takeImports({ ...shared, audit, newId: randomUUID });
  const run = runImports({ ...shared, targetOf: openTargets(table, shared.now) });

  const ask = async (
    method: string,
    route: string,
    about: {
      claims?: TestClaims;
      body?: unknown;
      bytes?: Uint8Array;
      path?: Record<string, string>;
      query?: Record<string, string>;
    } = {},
  ) => {
    const { claims = CLAIMS.administrator, bytes, ...parameters } = about;
    const request = aSignedInRequest(method, route, { claims, ...parameters });
    const sent = bytes && {
      ...{ body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true },
      headers: { 'content-type': 'application/octet-stream' },
    };
    const reply = await take({ ...request, ...sent }, aContext());
    const text = reply.body ?? '';
    const body = text.startsWith('{') ? JSON.parse(text) : {};
    return { status: reply.statusCode, body, text, headers: reply.headers };
  };

  /** Delivers what is queued, once; tells which messages failed. */
  const deliver = async (leftMs = 60_000) => {
    const { batchItemFailures } = await run(aQueueEvent(queue.splice(0)), {
      getRemainingTimeInMillis: () => leftMs,
    });
    return batchItemFailures.length;
  };

  /** Sends a file in parts of some bytes, and starts the work on it. */
  const send = async (
    order: Order,
    file: string | Uint8Array,
    { claims, partBytes = 1_000_000 }: { claims?: TestClaims; partBytes?: number } = {},
  ): Promise<{ id: string }> => {
    const about = claims ? { claims } : {};
    const body = { format: 'csv', mode: 'row-by-row', dryRun: false, ...order };
    const made = await ask('POST', '/imports', { ...about, body });
    const id = String(made.body.id);
    const bytes = Buffer.from(file);
    for (let at = 0, part = 1; at < bytes.length; at += partBytes, part += 1) {
      const path = { id, part: `${part}` };
      const sent = { ...about, path, bytes: bytes.subarray(at, at + partBytes) };
      await ask('PUT', '/imports/{id}/parts/{part}', sent);
    }
    await ask('POST', '/imports/{id}/start', { ...about, path: { id } });
    return { id };
  };

  const show = async (id: string) => (await ask('GET', '/imports/{id}', { path: { id } })).body;

  const rows = async (id: string, query: Record<string, string> = {}) =>
    (await ask('GET', '/imports/{id}/rows', { path: { id }, query })).body;

  return { ask, send, deliver, show, rows, clock, log, queue };
};
