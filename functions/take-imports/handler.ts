import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { ImportRepository } from '../../shared/db/import-repository.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { MessageSender } from '../../shared/queue/send-messages.ts';
import { listRows } from './list-rows.ts';
import { orderImport } from './order.ts';
import { showImport } from './show.ts';
import { startImport } from './start.ts';
import { takePart } from './take-part.ts';

export type Deps = {
  imports: Pick<ImportRepository, 'get' | 'step' | 'putPart' | 'parts' | 'rows'>;
  audit: AuditLog;
  /** To the queue of imports that have work to do. */
  send: MessageSender;
  newId: () => string;
  log: Logger;
  now: () => Date;
};

/** Takes files in part by part, has them worked on, and says what became of each row. */
export const takeImports = (deps: Deps) =>
  byRoute({
    'POST /imports': orderImport(deps),
    'PUT /imports/{id}/parts/{part}': takePart(deps),
    'POST /imports/{id}/start': startImport(deps),
    'GET /imports/{id}': showImport(deps),
    'GET /imports/{id}/rows': listRows(deps),
  });
