import type { AskView } from './view.ts';

/** Writes what past projects say. */
export const writeHistory = (view: AskView): void => {
  const { world, scratch, programme } = view;
  const { pastPartner, knowsProgramme } = scratch.columns;
  const programmeOf = world.projects.programme;
  pastPartner.fill(0);
  knowsProgramme.fill(0);
  for (let project = 0; project < programmeOf.length; project += 1) {
    if (view.seen?.[project] === 0) continue;
    const members = membersOf(view, project);
    if (members.includes(view.seeker)) addOne(pastPartner, members);
    if (programmeOf[project] === programme) addOne(knowsProgramme, members);
  }
  takeLogarithms(pastPartner);
  takeLogarithms(knowsProgramme);
};

/** Counts as ln(1 + count). */
const takeLogarithms = (column: Float32Array): void => {
  for (const [party, count] of column.entries()) if (count > 0) column[party] = Math.log1p(count);
};

const membersOf = ({ world }: AskView, project: number): Uint32Array => {
  const { starts, items } = world.projects.members;
  return items.subarray(starts[project], starts[project + 1]);
};

const addOne = (column: Float32Array, parties: Uint32Array): void => {
  for (const party of parties) column[party] = (column[party] ?? 0) + 1;
};
