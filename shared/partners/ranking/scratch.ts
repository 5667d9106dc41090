import { TermNumbers } from '../../matching/text/term-numbers.ts';
import { isWritten } from './local-signals.ts';
import type { PartnerWorld } from './partner-world.ts';
import type { ProjectColumns } from './project-columns.ts';
import { RANK_ROOM } from './rank-signal.ts';
import { bySignal, type SignalColumns } from './signals.ts';

/** Working memory for ranking in one world, one ask after the other. */
export type RankScratch = {
  /** Kilometres from the seeker to each party; FAR_KM where either has no place. */
  km: Float32Array;
  columns: SignalColumns;
  scores: Float64Array;
  /** Reads a need into terms of the projects. */
  terms: TermNumbers;
  /** The step of each distance in the table of distances. */
  steps: Uint16Array;
  ranks: Float32Array;
  /** For sums on the way to a signal; 0 for every party without a past. */
  spare: Float32Array;
  spareToo: Float32Array;
  worth: Float32Array;
  allProjects: Float32Array;
  programmeProjects: Float32Array;
};

/** Kilometres to whoever has no place: far enough to be no neighbour. */
export const FAR_KM = 2000;

/** The column of a signal that follows from others. */
const NOTHING = new Float32Array();

const made = new WeakMap<ProjectColumns, RankScratch>();

/**
 * The working memory of a world, made at its first ask. It is that of its projects: a world with a guest in its seat has
 * as many parties as without, and shares it.
 */
export const scratchOf = (world: PartnerWorld): RankScratch => {
  const known = made.get(world.projects);
  if (known) return known;
  const size = world.parties.ids.length;
  const column = () => new Float32Array(size);
  const numbers = world.projects.terms.numberOf;
  const scratch = {
    km: column(),
    columns: bySignal((signal) => (isWritten(signal) ? column() : NOTHING)),
    scores: new Float64Array(size),
    terms: new TermNumbers((term) => numbers.get(term) ?? -1),
    steps: new Uint16Array(size),
    ranks: new Float32Array(RANK_ROOM),
    spare: column(),
    spareToo: column(),
    worth: column(),
    allProjects: column(),
    programmeProjects: column(),
  };
  made.set(world.projects, scratch);
  return scratch;
};
