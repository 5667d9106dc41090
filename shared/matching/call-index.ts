import type { CallRecord } from '../domain/call.ts';
import type { ProgrammeCode } from '../domain/ids.ts';
import { type Programme, withProgrammeRules } from '../domain/programme.ts';
import { addressedBy } from './affinity/addressed.ts';
import { popularityOf, popularityParts } from './affinity/popularity.ts';
import { decodeCardChunk, decodeMatchChunks, encodeChunks } from './index/chunks.ts';
import { readContents, UnknownIndexFormatError } from './index/index-format.ts';
import { compileMatchIndex, type Indexable, type MatchIndex } from './index/match-index.ts';
import type { PastParticipation } from './index/past-participations.ts';
import { type CallTheme, IndexedCall } from './indexed-call.ts';
import type { JoinedCall } from './joined-call.ts';
import { SCORE_WEIGHTS } from './score-weights.ts';

/** The compiled form of all calls that are open or to come: their cards in the order of their ids, and what matching needs. */
export type CallIndex = { calls: IndexedCall[]; match: MatchIndex };

/**
 * Applies the programmes' rules and the themes to `records`, and takes in who took part in `past` projects; a joined call keeps its ids and provenance, any
 * other stands for itself. Same records, same index, whatever their order. Throws a TooManyCallsError for more
 * calls than an index can hold.
 */
export const compileIndex = (
  records: Iterable<CallRecord | JoinedCall>,
  programmes: ReadonlyMap<ProgrammeCode, Programme>,
  themesOf: (record: CallRecord) => CallTheme[],
  past: readonly PastParticipation[] = [],
): CallIndex => {
  const all = [...records];
  const priors = priorsOf(all, past);
  const indexables = all.map((record, at): Indexable => {
    const programme = programmes.get(record.programme);
    const call = IndexedCall.parse({
      ...record,
      ...withProgrammeRules(record, programme),
      programmeName: programme?.name ?? { en: record.programme },
      themes: themesOf(record),
    });
    return { call, text: record, prior: priors[at] ?? 0 };
  });
  indexables.sort((a, b) => (a.call.id < b.call.id ? -1 : 1));
  return { calls: indexables.map(({ call }) => call), match: compileMatchIndex(indexables, past) };
};

/**
 * What speaks for each call whoever asks. Nobody was funded under an open call yet: what is known of the past is that
 * of its programme.
 */
const priorsOf = (
  records: readonly CallRecord[],
  past: readonly PastParticipation[],
): Float32Array => {
  const projects = past.map(({ programme, partners }, number) => ({
    programme,
    text: { title: {}, keywords: [], language: 'en' },
    participants: partners.map((partner, at) => ({ id: `partner ${number}.${at}`, ...partner })),
  }));
  const calls = records.map(({ id, programme, title }) => ({
    ...{ id, programme },
    addressed: addressedBy({ title }),
    alike: new Float64Array(),
  }));
  return popularityParts(popularityOf(calls, projects), SCORE_WEIGHTS);
};

/** Cuts an index into compressed chunks that each fit a table item. */
export const encodeIndex = ({ match, calls }: CallIndex): Uint8Array[] =>
  encodeChunks(match, calls);

/**
 * Puts all chunks of {@link encodeIndex} together again. Throws an UnknownIndexFormatError when they are not all,
 * or of another format.
 */
export const decodeIndex = (chunks: readonly Uint8Array[]): CallIndex => {
  const match = decodeMatchChunks(chunks);
  const { contents } = readContents(chunks[0] ?? new Uint8Array());
  const calls = chunks.slice(contents.matchChunks).flatMap((chunk) => decodeCardChunk(chunk));
  if (calls.length !== contents.calls) throw new UnknownIndexFormatError('cards are missing');
  return { calls, match };
};
