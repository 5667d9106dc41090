import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ImportRepository } from '../../shared/db/import-repository.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import { type BulkImport, type ImportId, RecordKind } from '../../shared/domain/bulk-import.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import { mayImport } from '../../shared/imports/who-may.ts';

type Refused = { kind: 'refused'; reply: APIGatewayProxyStructuredResultV2 };

/** The import, for whoever made it and for administrators; else the answer that refuses. */
export const importFor = async (
  imports: Pick<ImportRepository, 'get'>,
  actor: Actor,
  id: ImportId,
): Promise<Result<BulkImport, Refused>> => {
  const found = await imports.get(id);
  const may = found ? mayImport(actor, found.kind) : mayImportSome(actor);
  if (!may.ok) return err({ kind: 'refused', reply: refused(may.error) });
  if (!found) {
    return err({ kind: 'refused', reply: problem('not-found', `No import has the id ${id}.`) });
  }
  const own = found.by.id === actor.id || authorise(actor, 'write-operations', {}).ok;
  return own
    ? ok(found)
    : err({ kind: 'refused', reply: problem('forbidden', 'Somebody else made this import.') });
};

/** Whoever may import nothing is not told which imports there are. */
const mayImportSome = (actor: Actor): ReturnType<typeof mayImport> => {
  const all = RecordKind.options.map((kind) => mayImport(actor, kind));
  return all.find(({ ok }) => ok) ?? mayImport(actor, 'organisations');
};
