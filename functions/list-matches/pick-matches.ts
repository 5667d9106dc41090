import {
  type CallIndexRepository,
  SupersededCallIndexError,
} from '../../shared/db/call-index-repository.ts';
import { cachedIndex, type OpenIndex } from '../../shared/digest/open-index.ts';
import type { CallMark } from '../../shared/domain/call-mark.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import type { PlacedPage } from '../../shared/listing/select-page.ts';
import type { IndexMatch } from '../../shared/matching/index/explained-match.ts';
import { oneByOne } from '../../shared/matching/index/match-one.ts';
import { type MatchScratch, matchScratch } from '../../shared/matching/index/scratch.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';
import type { Standing } from './match-page.ts';

/** A call set against a municipality, with why. */
export type PickedMatch = Standing & { match: IndexMatch };

/** Sets every call of the index against a municipality as of a moment, and says why of those that are picked. */
export type PickMatches = (
  municipality: Municipality,
  marks: readonly CallMark[],
  at: Date,
  pick: (all: readonly Standing[]) => PlacedPage<Standing>,
) => Promise<PlacedPage<PickedMatch>>;

/** By the index as digests read it, kept in the container with all its cards; nothing where nothing was collected. */
export const matchPicker = (indexes: Pick<CallIndexRepository, 'open'>): PickMatches => {
  const index = cachedIndex(indexes);
  const worked = keptWork();
  const picked = async (...[municipality, marks, at, pick]: Parameters<PickMatches>) => {
    const open = await index.current();
    if (!open) return { items: [] };
    const work = await worked(open, at);
    return pickIn({ ...open, ...work }, municipality, marks, pick);
  };
  return async (...of) => {
    try {
      return await picked(...of);
    } catch (cause) {
      // The index was built anew while its cards were being read: once again, by the new one.
      if (!(cause instanceof SupersededCallIndexError)) throw cause;
      index.forget();
      return picked(...of);
    }
  };
};

type Work = { calls: readonly IndexedCall[]; scratch: MatchScratch };

/** The cards of all calls, kept as long as the index, and the working memory, as long as the moment. */
const keptWork = (): ((open: OpenIndex, at: Date) => Promise<Work>) => {
  let kept: { open: OpenIndex; at: number; work: Work } | undefined;
  return async (open, at) => {
    const moment = at.getTime();
    if (kept?.open === open && kept.at === moment) return kept.work;
    const calls =
      kept?.open === open ? kept.work.calls : await open.cards(open.match.ids.map((_, n) => n));
    const work = { calls, scratch: matchScratch(open.match, at, { most: 1 }) };
    kept = { open, at: moment, work };
    return work;
  };
};

/** All in one go: the working memory holds one municipality at a time. */
const pickIn = (
  { match, readerOf, calls, scratch }: OpenIndex & Work,
  municipality: Municipality,
  marks: readonly CallMark[],
  pick: Parameters<PickMatches>[3],
): PlacedPage<PickedMatch> => {
  const marked = new Map(marks.map(({ callId, mark }) => [callId, mark]));
  const markOf = ({ ids }: IndexedCall) => {
    const known = marked.size > 0 && ids.find((id) => marked.has(id));
    return (known && marked.get(known)) || 'none';
  };
  const { verdictOf, scoreOf, matchOf } = oneByOne(match, readerOf(municipality), scratch);
  const all = calls.map((call, position): Standing => {
    const [verdict, score] = [verdictOf(position), scoreOf(position)];
    return { call, position, verdict, score, mark: markOf(call) };
  });
  const { items, last } = pick(all);
  const why = (each: Standing): PickedMatch => ({ ...each, match: matchOf(each.position) });
  return { items: items.map(why), ...(last && { last }) };
};
