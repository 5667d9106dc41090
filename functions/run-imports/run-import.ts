import type { ImportRepository } from '../../shared/db/import-repository.ts';
import {
  type BulkImport,
  type ImportId,
  isFinal,
  type RecordKind,
} from '../../shared/domain/bulk-import.ts';
import type { Target } from '../../shared/imports/target.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Publisher } from '../../shared/queue/publish-events.ts';
import { fileOf } from './file-of.ts';
import { readFile } from './read-file.ts';
import { type TellDeps, tellOfCalls, tellOwedSteps } from './tell-step.ts';
import { workOff } from './work-off.ts';

export type Deps = {
  imports: Pick<ImportRepository, 'get' | 'step' | 'parts' | 'content' | 'removeParts'> &
    TellDeps['imports'];
  targetOf: (kind: RecordKind) => Target;
  publish: Publisher;
  log: Logger;
  now: () => Date;
};

/** What is left of the time of this invocation, in milliseconds. */
export type TimeLeft = () => number;

/**
 * Takes an import as far as the time allows. Each step writes what it writes together with how far it came, so that
 * whoever goes on, after a crash too, goes on behind the last step, and two who work at once write nothing twice.
 */
export const runImport = async (
  deps: Deps,
  id: ImportId,
  timeLeft: TimeLeft,
): Promise<'ended' | 'unfinished'> => {
  await tellOwedSteps(deps, id);
  for (;;) {
    const current = await deps.imports.get(id);
    if (!current || current.state === 'receiving') return 'ended';
    if (isFinal(current)) {
      await end(deps, current);
      return 'ended';
    }
    if ((await pass(deps, current, timeLeft)) === 'out-of-time') return 'unfinished';
  }
};

/** While the file is there, nobody knows whether all was told: it is forgotten last. */
const end = async (deps: Deps, ended: BulkImport): Promise<void> => {
  const { id, kind, state, counts } = ended;
  await tellOwedSteps(deps, id);
  if ((await deps.imports.parts(id)).length > 0) {
    if (state === 'done') await tellOfCalls(deps, ended);
    await deps.imports.removeParts(id);
  }
  deps.log.info('import.ended', { import: id, kind, state, ...counts });
};

/** One reading of the file from its start, which costs little beside writing it. */
const pass = async (
  deps: Deps,
  current: BulkImport,
  timeLeft: TimeLeft,
): Promise<'moved' | 'out-of-time'> => {
  const file = await fileOf(deps, current);
  const target = deps.targetOf(current.kind);
  return current.state === 'reading'
    ? readFile(deps, current, file, target)
    : workOff(deps, current, { file, target, timeLeft });
};
