import { deposit, times, worthOfMembers } from './deposit.ts';
import type { ProjectFacts } from './project-facts.ts';
import type { Signal } from './signals.ts';
import type { AskView } from './view.ts';

const NEIGHBOUR_KM = 30;
/** What a neighbour's partner is counted in: a tenth of one next door is one. */
const LEAST_NEIGHBOUR = 0.1;

/** Writes what a candidate did, and with whom of those around the seeker. */
export const writeHistory = (view: AskView, facts: ProjectFacts): void => {
  const { known, together, inProgramme, recent } = facts;
  const counts: [Signal, Float32Array][] = [
    ['projects', known],
    ['recentProjects', recent],
    ['inSameProgramme', inProgramme],
    ['onSameThemes', facts.themes],
    ['onSameObjective', facts.sameObjective],
    ['onAlikeText', times(facts.text, facts.text)],
    ['onSeekersThemes', facts.seekersThemes],
    ['pastPartner', together],
    ['recentPartner', times(together, recent)],
    ['partnerInProgramme', times(together, inProgramme)],
  ];
  const { columns } = view.scratch;
  for (const [signal, weights] of counts) {
    const column = deposit(view.world, weights, columns[signal]);
    for (const party of view.world.active) column[party] = Math.log1p(column[party] ?? 0);
  }
  writeBestText(view, facts.text);
  writeNeighbours(view, 'neighboursPartner', known);
  writeNeighbours(view, 'neighboursPartnerInProgramme', inProgramme);
  writePartnersPartners(view, facts);
};

const writeBestText = ({ world, scratch }: AskView, text: Float32Array): void => {
  const column = scratch.columns.bestAlikeText;
  const { starts, items } = world.projectsOf;
  for (const party of world.active) {
    const its = items.subarray(starts[party], starts[party + 1]);
    column[party] = its.reduce((most, project) => Math.max(most, text[project] ?? 0), 0);
  }
};

/** How much those around the seeker, itself left out, worked with each; nobody is a partner of itself. */
const writeNeighbours = (view: AskView, signal: Signal, weights: Float32Array): void => {
  const { scratch, seeker } = view;
  const near = (party: number): number =>
    party === seeker ? 0 : Math.exp(-(scratch.km[party] ?? 0) / NEIGHBOUR_KM);
  writeOthers(view, signal, { weights, near, least: LEAST_NEIGHBOUR });
};

/** How much the partners of the seeker worked with each; one who works with everybody counts for less. */
const writePartnersPartners = (view: AskView, { known, together }: ProjectFacts): void => {
  const { world, scratch, seeker } = view;
  const partners = deposit(world, together, scratch.spare);
  const { projects } = scratch.columns;
  const near = (party: number): number =>
    party === seeker || partners[party] === 0 ? 0 : 1 / (1 + (projects[party] ?? 0));
  writeOthers(view, 'partnersPartner', { weights: known, near, least: 1 });
};

type Others = { weights: Float32Array; near: (party: number) => number; least: number };

/** Writes ln(1 + sum ÷ least) of what the other members of each candidate's projects are worth. */
const writeOthers = (
  { world, scratch }: AskView,
  signal: Signal,
  { weights, near, least }: Others,
): void => {
  const { worth } = scratch;
  for (const party of world.active) worth[party] = near(party);
  const sums = worthOfMembers(world, weights, (party) => worth[party] ?? 0);
  const all = deposit(world, times(sums, weights), scratch.columns[signal]);
  const own = deposit(world, weights, scratch.spareToo);
  for (const party of world.active) {
    const others = (all[party] ?? 0) - (own[party] ?? 0) * (worth[party] ?? 0);
    // What is left of equal numbers taken from each other is no partner.
    all[party] = others < 1e-5 ? 0 : Math.log1p(others / least);
  }
};
