import { digestOfParts, type FilePart } from '../../shared/db/import-repository.ts';
import { type BulkImport, isFinal, isMoving, moved } from '../../shared/domain/bulk-import.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { importAnswer } from './answer.ts';
import type { Deps } from './handler.ts';
import { importFor } from './import-for.ts';
import { ImportRequest } from './request.ts';

/** Begins the work on an import, or takes it up again where somebody left it. Asking again does no harm. */
export const startImport = (deps: Deps) =>
  signedInApi(deps.log, ImportRequest, async ({ params: { id } }, actor) => {
    const found = await importFor(deps.imports, actor, id);
    if (!found.ok) return found.error.reply;
    const current = found.value;
    if (current.state !== 'receiving') return json(202, importAnswer(await takenUp(deps, current)));
    const parts = await deps.imports.parts(id);
    const lacking = lackingOf(parts);
    if (lacking !== undefined)
      return problem('conflict', `Part ${lacking} of the file is missing.`);
    const next = moved(current, { state: 'reading', file: fileOf(parts) }, deps.now());
    const change = { action: 'take-imports', what: `imports/${id}`, before: current, after: next };
    const written = await deps.audit.record(actor, change, () => deps.imports.step({ next }));
    if (!written.ok) return problem('conflict', 'Somebody started it at the same time.');
    await deps.send([{ importId: id }]);
    return json(202, importAnswer(next));
  });

/** Nobody is sent where somebody is at work. */
const takenUp = async ({ send, now }: Deps, current: BulkImport): Promise<BulkImport> => {
  if (!isFinal(current) && !isMoving(current, now())) await send([{ importId: current.id }]);
  return current;
};

const lackingOf = (parts: readonly FilePart[]): number | undefined => {
  const numbers = new Set(parts.map(({ part }) => part));
  const last = Math.max(1, ...numbers);
  return Array.from({ length: last }, (_, n) => n + 1).find((part) => !numbers.has(part));
};

const fileOf = (parts: readonly FilePart[]) => ({
  parts: parts.length,
  bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
  sha256: digestOfParts(parts),
});
