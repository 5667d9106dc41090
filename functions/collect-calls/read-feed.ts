import type { Call } from '../../shared/domain/call.ts';
import { MAX_REJECTIONS, type Rejection } from '../../shared/domain/source-run.ts';
import type { Source, SourceDeps, SourceEnd } from '../../shared/sources/source.ts';

/** A feed as far as it was read. */
export type Reading = {
  calls: Call[];
  pages: number;
  seen: number;
  rejected: number;
  rejections: Rejection[];
  /** The sources' own references of the records that were rejected: they are there, if not usable. */
  rejectedRefs: string[];
  bytes: number;
  notModified: number;
  end: SourceEnd;
};

const NO_END: SourceEnd = {
  kind: 'end',
  outcome: 'partial',
  error: { kind: 'no-end', message: 'the adapter stopped without saying how the run ended' },
};

/**
 * Reads a feed to wherever it ends. Nothing is stored yet: what a run may do to what is known can only be judged
 * when all of it is there.
 */
export const readFeed = async (deps: SourceDeps, source: Source): Promise<Reading> => {
  const counted = countingAnswers(deps);
  const reading: Reading = {
    calls: [],
    pages: 0,
    seen: 0,
    rejected: 0,
    rejections: [],
    rejectedRefs: [],
    bytes: 0,
    notModified: 0,
    end: NO_END,
  };
  for await (const part of source.collect(counted.deps)) {
    if (part.kind === 'end') {
      reading.end = part;
      break;
    }
    const records = part.rejections.filter(({ scope }) => scope === 'record');
    reading.pages += 1;
    reading.seen += part.seen;
    reading.rejected += records.length;
    reading.rejectedRefs.push(...records.map(({ ref }) => ref));
    reading.calls.push(...part.calls);
    reading.rejections.push(
      ...part.rejections.slice(0, MAX_REJECTIONS - reading.rejections.length),
    );
  }
  return { ...reading, bytes: counted.bytes(), notModified: counted.notModified() };
};

type Counted = { deps: SourceDeps; bytes: () => number; notModified: () => number };
type Counting = { bytes: number; notModified?: boolean };

const countingAnswers = (deps: SourceDeps): Counted => {
  let bytes = 0;
  let notModified = 0;
  const streams: { bytes: () => number }[] = [];
  const counting =
    <A extends unknown[], R extends { ok: boolean; value?: Counting }>(
      fetch: (...of: A) => Promise<R>,
    ) =>
    async (...of: A): Promise<R> => {
      const answer = await fetch(...of);
      bytes += answer.value?.bytes ?? 0;
      notModified += answer.value?.notModified ? 1 : 0;
      return answer;
    };
  return {
    deps: {
      ...deps,
      fetchJson: counting(deps.fetchJson),
      fetchText: counting(deps.fetchText),
      fetchStream: async (request) => {
        const answer = await deps.fetchStream(request);
        if (answer.ok) streams.push(answer.value);
        notModified += answer.ok && answer.value.notModified ? 1 : 0;
        return answer;
      },
    },
    notModified: () => notModified,
    bytes: () => streams.reduce((sum, stream) => sum + stream.bytes(), bytes),
  };
};
