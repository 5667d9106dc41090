import { createHash } from 'node:crypto';
import { PARTNER_WEIGHTS } from '../../shared/partners/ranking/partner-weights.ts';
import { rankPartners } from '../../shared/partners/ranking/rank-partners.ts';
import { bySignal, SIGNALS, type SignalColumns } from '../../shared/partners/ranking/signals.ts';
import type { Choice } from './choice.ts';
import { readDataset } from './dataset.ts';
import { orderOf } from './order.ts';
import { partnersAsked, worldOf } from './partner-asking.ts';
import { PROTOCOLS } from './protocol.ts';

/** A query about partners: all candidates by number, a column a signal, and which are right. */
export type PartnerSample = {
  query: string;
  project: string;
  group: string;
  seeker: string;
  candidates: string[];
  columns: SignalColumns;
  relevant: readonly number[];
};

/** Signals do not depend on how candidates are ranked. */
const BY_SUM = { weights: PARTNER_WEIGHTS };

/** The signals of all queries about partners in a task. */
export const partnerSamples = (folder: string): PartnerSample[] => {
  const dataset = readDataset(folder);
  const world = worldOf(dataset);
  return PROTOCOLS.flatMap((protocol) =>
    partnersAsked(dataset, world, protocol).flatMap(({ query, ask, options, candidates }) => {
      const most = candidates.length;
      // In the query's own order, so that a stable sort breaks ties without a look at the answer.
      const ranked = rankPartners(world, ask, { ...options, most }, BY_SUM)
        .map((each) => ({ ...each, order: orderOf(query.id, each.id) }))
        .sort((a, b) => (a.order < b.order ? -1 : 1));
      const columns = bySignal((signal) =>
        Float32Array.from(ranked, ({ signals }) => signals[signal]),
      );
      const right = new Set(query.relevant);
      const relevant = ranked.flatMap(({ id }, row) => (right.has(id) ? [row] : []));
      if (relevant.length === 0) return [];
      return {
        ...{ query: query.id, project: query.project, seeker: ask.seeker, relevant, columns },
        group: `${query.kind} | ${query.candidates}, ${protocol}`,
        candidates: ranked.map(({ id }) => id),
      };
    }),
  );
};

/** So many wrong candidates of a query are enough to learn from; each stands for as many as it was drawn out of. */
const MOST_WRONG = 60;

/** A choice between the right candidates and some of the wrong ones, drawn by a hash of their names. */
export const choiceOf = (sample: PartnerSample, weight: number): Choice => {
  const right = new Set(sample.relevant);
  const wrong = sample.candidates
    .map((id, row) => ({ row, draw: drawOf(`${sample.query} ${id}`) }))
    .filter(({ row }) => !right.has(row))
    .sort((a, b) => a.draw - b.draw);
  const drawn = wrong.slice(0, MOST_WRONG).map(({ row }) => row);
  const stands = Math.log(wrong.length / (drawn.length || 1));
  const rows = [...sample.relevant, ...drawn];
  return {
    features: rows.map((row) =>
      Float64Array.from(SIGNALS, (signal) => sample.columns[signal][row] ?? 0),
    ),
    relevant: sample.relevant.map((_, at) => at),
    weight,
    offsets: Float64Array.from(rows, (_, at) => (at < right.size ? 0 : stands)),
  };
};

const drawOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0);
