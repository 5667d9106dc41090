import { deposit, times, worthOfMembers } from './deposit.ts';
import type { ProjectFacts } from './project-facts.ts';
import type { Signal } from './signals.ts';
import { spread } from './spread.ts';
import type { AskView } from './view.ts';

const SEEKERS_REACH_KM = 50;

/**
 * Writes what the past of a candidate's surroundings, without its own, says: which part of it was in the programme,
 * with partners around the seeker, or on texts like the need. Against nothing known, shares are above or below 0.
 */
export const writeSurroundings = (view: AskView, facts: ProjectFacts): void => {
  const { world, scratch } = view;
  const near = (party: number): number => Math.exp(-(scratch.km[party] ?? 0) / SEEKERS_REACH_KM);
  const nearness = worthOfMembers(world, facts.known, near);
  const all = deposit(world, facts.known, scratch.allProjects);
  const programme = deposit(world, facts.inProgramme, scratch.programmeProjects);
  const partners = deposit(world, times(nearness, facts.known), scratch.spare);
  for (const party of world.active) {
    partners[party] = (partners[party] ?? 0) - (all[party] ?? 0) * near(party);
  }
  const all25 = spread(world, all, 25);
  const all50 = spread(world, all, 50);
  const lift = (signal: Signal, reach: 25 | 50, part: Float32Array, of: Float32Array, odds: Odds) =>
    writeLift(view, signal, { part, around: spread(world, part, reach), all, of, odds });
  lift('programmeAround25', 25, programme, all25, { part: 0.1, all: 0.5 });
  lift('programmeAround50', 50, programme, all50, { part: 0.1, all: 0.5 });
  lift('partnersAround', 50, partners, all50, { part: 0.05, all: 1 });
  const texts = deposit(world, times(facts.text, facts.text), scratch.spare);
  lift('alikeTextAround', 25, texts, all25, { part: 0.05, all: 0.5 });
};

/** What is added to a part and to the whole, so that little is no proof. */
type Odds = { part: number; all: number };

type Lift = {
  part: Float32Array;
  /** The part around each cell, and the whole of it around each cell and of each party. */
  around: Float32Array;
  of: Float32Array;
  all: Float32Array;
  odds: Odds;
};

/** Writes ln((part + a) ÷ (whole + b)) − ln(a ÷ b) of the surroundings; 0 where nothing is known. */
const writeLift = (
  { world, scratch }: AskView,
  signal: Signal,
  { part, around, of, all, odds }: Lift,
): void => {
  const liftOf = (its: number, whole: number): number =>
    Math.log(
      ((Math.max(0, its) + odds.part) * odds.all) / ((Math.max(0, whole) + odds.all) * odds.part),
    );
  const lifts = around.map((its, cell) => liftOf(its, of[cell] ?? 0));
  const column = scratch.columns[signal];
  const { cellOf } = world.cells;
  for (let party = 0; party < column.length; party += 1)
    column[party] = lifts[cellOf[party] ?? 0] ?? 0;
  for (const party of world.active) {
    const cell = cellOf[party] ?? 0;
    if (cell === 0) continue;
    column[party] = liftOf(
      (around[cell] ?? 0) - (part[party] ?? 0),
      (of[cell] ?? 0) - (all[party] ?? 0),
    );
  }
};
