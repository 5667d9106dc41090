import type { CallIndexRepository } from '../../shared/db/call-index-repository.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { ProgrammeRepository } from '../../shared/db/programme-repository.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import type { CallId } from '../../shared/domain/ids.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { type CallIndex, compileIndex, decodeIndex } from '../../shared/matching/call-index.ts';
import type { MatchIndex } from '../../shared/matching/index/match-index.ts';
import type { Reader } from '../../shared/matching/index/reader.ts';
import type { CallTheme, IndexedCall } from '../../shared/matching/indexed-call.ts';
import { tiedReaders } from '../../shared/matching/tied-reader.ts';

export type KnownCallDeps = {
  indexes: Pick<CallIndexRepository, 'currentVersion' | 'load'>;
  calls: Pick<CallRepository, 'get'>;
  programmes: Pick<ProgrammeRepository, 'get'>;
  themesOf: (record: CallRecord) => CallTheme[];
};

/** A call as it is shown, where it stands in which index, and who reads municipalities for that. */
export type KnownCall = {
  call: IndexedCall;
  index: MatchIndex;
  position: number;
  readerOf: (municipality: Municipality) => Reader;
};

type Kept = { version: string; calls: ReadonlyMap<CallId, KnownCall> };

/**
 * Finds a call as digests see it: in the index, by the id of any source it is known from, and else, once it has
 * closed or before the index has it, in the table and then in an index of its own. The index of all is kept in the
 * container until it changes.
 */
export const callFinder = (
  deps: KnownCallDeps,
): ((id: CallId) => Promise<KnownCall | undefined>) => {
  let kept: Kept | undefined;
  return async (id) => {
    if (!kept || kept.version !== (await deps.indexes.currentVersion())) {
      kept = await loadIndex(deps);
    }
    return kept?.calls.get(id) ?? compiledAlone(deps, id);
  };
};

const loadIndex = async ({ indexes }: KnownCallDeps): Promise<Kept | undefined> => {
  const stored = await indexes.load();
  if (!stored) return undefined;
  return { version: stored.version, calls: knownIn(decodeIndex(stored.chunks)) };
};

const knownIn = ({ calls, match }: CallIndex): Map<CallId, KnownCall> => {
  const readerOf = tiedReaders(match);
  return new Map(
    calls.flatMap((call, position) =>
      call.ids.map((id): [CallId, KnownCall] => [id, { call, index: match, position, readerOf }]),
    ),
  );
};

const compiledAlone = async (
  { calls, programmes, themesOf }: KnownCallDeps,
  id: CallId,
): Promise<KnownCall | undefined> => {
  const record = await calls.get(id);
  if (!record) return undefined;
  const programme = await programmes.get(record.programme);
  const rules = new Map(programme ? [[programme.code, programme]] : []);
  return knownIn(compileIndex([record], rules, themesOf)).get(id);
};
