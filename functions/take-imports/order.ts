import { ImportId, newImport } from '../../shared/domain/bulk-import.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import { mayImport } from '../../shared/imports/who-may.ts';
import { importAnswer } from './answer.ts';
import type { Deps } from './handler.ts';
import { OrderRequest } from './request.ts';

/** Opens an import, to which the parts of its file are sent next. */
export const orderImport = (deps: Deps) =>
  signedInApi(deps.log, OrderRequest, async ({ body: order }, actor) => {
    const may = mayImport(actor, order.kind);
    if (!may.ok) return refused(may.error);
    const id = ImportId.parse(`imp-${deps.newId()}`);
    const next = newImport(id, order, actor, deps.now());
    const change = { action: 'take-imports', what: `imports/${id}`, after: next };
    const written = await deps.audit.record(actor, change, () => deps.imports.step({ next }));
    return written.ok
      ? json(201, importAnswer(next))
      : problem('conflict', 'Somebody made the same import: try again.');
  });
