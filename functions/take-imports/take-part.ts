import { toInstant } from '../../shared/domain/time.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Deps } from './handler.ts';
import { importFor } from './import-for.ts';
import { partBody } from './part-body.ts';
import { PartRequest } from './request.ts';

/** Takes one part of a file, in the place of one of the same number. */
export const takePart = (deps: Deps) =>
  signedInApi(
    deps.log,
    PartRequest,
    async ({ params: { id, part }, body }, actor) => {
      const found = await importFor(deps.imports, actor, id);
      if (!found.ok) return found.error.reply;
      if (found.value.state !== 'receiving') {
        return problem('conflict', 'The work on this import has begun: no part is taken any more.');
      }
      const content = Buffer.from(body, 'latin1');
      const what = `imports/${id}/parts/${part}`;
      // Of contacts without a digest: whoever guesses an address could try it against that of a short file.
      const after = found.value.kind === 'contacts' ? {} : { after: body };
      const kept = await deps.audit.record(actor, { action: 'take-imports', what, ...after }, () =>
        deps.imports.putPart(id, part, content, toInstant(deps.now())),
      );
      return json(200, { part, bytes: kept.bytes, sha256: kept.sha256 });
    },
    partBody,
  );
