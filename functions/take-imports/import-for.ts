import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ImportRepository } from '../../shared/db/import-repository.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import type { BulkImport, ImportId } from '../../shared/domain/bulk-import.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';

type Refused = { kind: 'refused'; reply: APIGatewayProxyStructuredResultV2 };

/** The import, for whoever made it and for administrators; else the answer that refuses. */
export const importFor = async (
  imports: Pick<ImportRepository, 'get'>,
  actor: Actor,
  id: ImportId,
): Promise<Result<BulkImport, Refused>> => {
  const found = await imports.get(id);
  const may = authorise(actor, 'write-reference', {});
  if (!may.ok) return err({ kind: 'refused', reply: refused(may.error) });
  if (!found) {
    return err({ kind: 'refused', reply: problem('not-found', `No import has the id ${id}.`) });
  }
  const own = found.by.id === actor.id || authorise(actor, 'write-operations', {}).ok;
  return own
    ? ok(found)
    : err({ kind: 'refused', reply: problem('forbidden', 'Somebody else made this import.') });
};
