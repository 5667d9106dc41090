import { type Cells, cellsOf } from './cells.ts';
import { type Lists, listsOf, turned } from './numbering.ts';
import { type PartyColumns, partyColumns } from './party-columns.ts';
import { type ProjectColumns, projectColumns } from './project-columns.ts';
import { type ProjectHabits, projectHabits } from './project-habits.ts';
import type { WorldRecords } from './records.ts';

/**
 * All candidates and all that is known of who worked with whom, in an immutable form that is quick to rank in. It does
 * not depend on the order of the records.
 */
export type PartnerWorld = {
  parties: PartyColumns;
  projects: ProjectColumns;
  /** The projects of each party. */
  projectsOf: Lists;
  /** The members of each network, and the networks and twins of each party. */
  networkMembers: Lists;
  networksOf: Lists;
  twinsOf: Lists;
  cells: Cells;
  habits: ProjectHabits;
  /** The parties that have a past: any project. */
  active: Uint32Array;
};

/**
 * Compiles a world. Projects, networks and twins of parties that are not among `parties` count without them. Throws a
 * RangeError when two parties or two projects have the same id.
 */
export const compileWorld = (records: WorldRecords): PartnerWorld => {
  const parties = partyColumns(records.parties);
  const size = parties.ids.length;
  const projects = projectColumns(records.projects, parties.numberOf);
  const numbersOf = (ids: readonly string[]): number[] =>
    [...new Set(ids)].flatMap((id) => parties.numberOf.get(id) ?? []).sort((a, b) => a - b);
  const networks = [...(records.networks ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
  const networkMembers = listsOf(networks.map(({ members }) => numbersOf(members)));
  return {
    parties,
    projects,
    projectsOf: turned(projects.members, size),
    networkMembers,
    networksOf: turned(networkMembers, size),
    twinsOf: twinLists(
      (records.twins ?? []).map(([one, other]) => numbersOf([one, other])),
      size,
    ),
    cells: cellsOf(parties),
    habits: projectHabits(parties, projects.members),
    active: Uint32Array.from(new Set(projects.members.items)).sort(),
  };
};

/** Each party's twins, in both directions; a pair of which one is not known, or both are the same, is none. */
const twinLists = (pairs: readonly (readonly number[])[], size: number): Lists => {
  const twins = Array.from({ length: size }, () => new Set<number>());
  for (const [one, other] of pairs) {
    if (one === undefined || other === undefined) continue;
    twins[one]?.add(other);
    twins[other]?.add(one);
  }
  return listsOf(twins.map((each) => [...each].sort((a, b) => a - b)));
};
