import { createHash } from 'node:crypto';
import type { CallIndexRepository } from '../../shared/db/call-index-repository.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { ProgrammeRepository } from '../../shared/db/programme-repository.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import { toInstant } from '../../shared/domain/time.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { compileIndex, encodeIndex } from '../../shared/matching/call-index.ts';
import type { PastParticipation } from '../../shared/matching/index/past-participations.ts';
import type { CallTheme } from '../../shared/matching/indexed-call.ts';
import { type JoinDeps, joinedCalls } from './joined-calls.ts';
import { justWritten, openOf } from './just-written.ts';

export type Deps = JoinDeps & {
  calls: Pick<CallRepository, 'allClosingAfter' | 'get'>;
  programmes: Pick<ProgrammeRepository, 'all' | 'get'>;
  indexes: Pick<CallIndexRepository, 'currentVersion' | 'save'>;
  themesOf: (record: CallRecord) => CallTheme[];
  /** Projects that were funded before, by which municipalities are tied to programmes. */
  past: readonly PastParticipation[];
  log: Logger;
  now: () => Date;
};

/** Compiles the index from what is kept now, one entry for calls that are the same. The version is the content's hash, so that nothing is saved twice. */
export const indexCalls =
  (deps: Deps) =>
  async (event?: unknown): Promise<void> => {
    const now = deps.now();
    const { calls: written, programmes: changed } = await justWritten(deps, event);
    const all = [...(await deps.programmes.all()), ...changed];
    const programmes = new Map(all.map((each) => [each.code, each]));
    const listed = await deps.calls.allClosingAfter(toInstant(now));
    const open = openOf([...listed, ...written], now);
    const calls = await joinedCalls(deps, open, toInstant(now));
    const index = compileIndex(calls, programmes, deps.themesOf, deps.past);
    const chunks = encodeIndex(index);
    const hash = createHash('sha256');
    for (const chunk of chunks) hash.update(chunk);
    const version = hash.digest('hex').slice(0, 16);
    if ((await deps.indexes.currentVersion()) !== version) {
      await deps.indexes.save({ version, builtAt: toInstant(now), chunks });
    }
    const counts = { records: open.length, calls: index.calls.length, chunks: chunks.length };
    deps.log.info('index.built', { version, ...counts });
  };
