import { deposit, times } from './deposit.ts';
import type { PartnerWorld } from './partner-world.ts';
import type { ProjectFacts } from './project-facts.ts';
import type { Signal } from './signals.ts';
import type { AskView } from './view.ts';

/** Projects of the wider circle that count as known of a narrower one. */
const OF_WIDER = 4;
/** A share is taken as ln(1 + share ÷ this). */
const LEAST_SHARE = 0.002;

/**
 * Writes in how large a share of the projects of parties like the seeker each candidate is: those of its country,
 * within these those of its wider region, and within these those of its region, itself included. Each circle is
 * shrunk towards the next wider one, the widest being all. So for all projects, and for those alike to what is asked.
 */
export const writeShares = (view: AskView, facts: ProjectFacts): void => {
  const circles = circlesOf(view);
  const scopes: [Signal, Float32Array][] = [
    ['share', facts.known],
    ['shareInProgramme', facts.inProgramme],
    ['shareInObjective', facts.sameObjective],
    ['shareInThemes', facts.themes],
    ['shareInProgrammeThemes', times(facts.themes, facts.inProgramme)],
  ];
  for (const [signal, weights] of scopes) {
    const column = deposit(view.world, weights, view.scratch.columns[signal]);
    const all = sumOf(weights);
    for (const party of view.world.active) column[party] = (column[party] ?? 0) / Math.max(1, all);
    for (const circle of circles) narrow(view, weights, circle, column);
    for (const party of view.world.active) {
      column[party] = Math.log1p((column[party] ?? 0) / LEAST_SHARE);
    }
  }
};

/** The parties of a circle, 1 for each, and how many of them are in each project. */
type Circle = { isIn: (party: number) => boolean; members: Uint16Array };

const circlesOf = ({ world, seeker }: AskView): Circle[] => {
  const { country, nuts2, nuts3 } = world.parties;
  return [country, nuts2, nuts3].map((column) => {
    const its = column[seeker];
    const isIn = (party: number): boolean =>
      party === seeker || (its !== 0 && column[party] === its);
    return { isIn, members: countIn(world, isIn) };
  });
};

const countIn = ({ projects }: PartnerWorld, isIn: (party: number) => boolean): Uint16Array => {
  const { starts, items } = projects.members;
  return Uint16Array.from(projects.ids, (_, project) => {
    let count = 0;
    for (let at = starts[project] ?? 0; at < (starts[project + 1] ?? 0); at += 1) {
      if (isIn(items[at] ?? 0)) count += 1;
    }
    return count;
  });
};

/** Takes shares of a wider circle to those of a narrower one. A candidate alone in the circle is no example to it. */
const narrow = (
  { world, scratch }: AskView,
  weights: Float32Array,
  { isIn, members }: Circle,
  shares: Float32Array,
): void => {
  const of = weights.map((weight, project) => ((members[project] ?? 0) > 0 ? weight : 0));
  const alone = weights.map((weight, project) => (members[project] === 1 ? weight : 0));
  const theirs = deposit(world, of, scratch.spare);
  const itself = deposit(world, alone, scratch.spareToo);
  const all = sumOf(of) + OF_WIDER;
  for (const party of world.active) {
    const its = (theirs[party] ?? 0) - (isIn(party) ? (itself[party] ?? 0) : 0);
    shares[party] = (its + OF_WIDER * (shares[party] ?? 0)) / all;
  }
};

const sumOf = (weights: Float32Array): number => weights.reduce((sum, each) => sum + each, 0);
