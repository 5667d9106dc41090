import { json, signedInApi } from '../../shared/http/api.ts';
import { importAnswer } from './answer.ts';
import type { Deps } from './handler.ts';
import { importFor } from './import-for.ts';
import { ImportRequest } from './request.ts';

/** How far an import has come. */
export const showImport = (deps: Deps) =>
  signedInApi(deps.log, ImportRequest, async ({ params: { id } }, actor) => {
    const found = await importFor(deps.imports, actor, id);
    if (!found.ok) return found.error.reply;
    const parts = found.value.state === 'receiving' ? await deps.imports.parts(id) : [];
    return json(200, importAnswer(found.value, parts));
  });
