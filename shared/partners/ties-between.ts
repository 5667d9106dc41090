import type { PartnerPool } from './partner-pool.ts';
import { kilometresOfChord } from './ranking/chord.ts';
import type { Lists } from './ranking/numbering.ts';

/** A project that was funded, as far as it is told. */
export type ToldProject = { programme: string; year?: number };

/** What is known of two parties together, and of the second one's past: facts, whatever they weigh. */
export type TiesBetween = {
  km?: number;
  twins: boolean;
  /** Names of networks that both are members of. */
  networks: string[];
  /** Projects that both took part in. */
  together: ToldProject[];
  /** Projects in which somebody of the seeker's region worked with somebody of the candidate's. */
  betweenRegions: number;
  /** Projects of the candidate: in all, and in the programme. */
  projects: number;
  inProgramme: number;
};

/** What ties a candidate to a seeker; both are numbers in the pool's world. */
export const tiesBetween = (
  { world, networks: names }: PartnerPool,
  seeker: number,
  candidate: number,
  programme?: string,
): TiesBetween => {
  const its = listed(world.projectsOf, candidate);
  const own = new Set(listed(world.projectsOf, seeker));
  const code =
    programme === undefined ? -1 : (world.projects.programmes.numberOf.get(programme) ?? -1);
  const networks = new Set(listed(world.networksOf, seeker));
  return {
    ...distanceBetween({ world }, seeker, candidate),
    twins: listed(world.twinsOf, seeker).includes(candidate),
    networks: listed(world.networksOf, candidate)
      .filter((each) => networks.has(each))
      .map((each) => names[each] ?? ''),
    together: its.filter((each) => own.has(each)).map((each) => toldProject({ world }, each)),
    betweenRegions: projectsBetween({ world }, seeker, candidate),
    projects: its.length,
    inProgramme: its.filter((each) => world.projects.programme[each] === code).length,
  };
};

type World = Pick<PartnerPool, 'world'>;

const listed = ({ starts, items }: Lists, list: number): number[] =>
  Array.from(items.subarray(starts[list] ?? 0, starts[list + 1] ?? 0));

const toldProject = ({ world: { projects } }: World, project: number): ToldProject => {
  const year = Math.floor(projects.start[project] ?? 0);
  const programme = projects.programmes.names[projects.programme[project] ?? 0] ?? '';
  return { programme, ...(year > 0 ? { year } : {}) };
};

const distanceBetween = ({ world }: World, a: number, b: number): { km?: number } => {
  const { x, y, z } = world.parties;
  if (world.cells.cellOf[a] === 0 || world.cells.cellOf[b] === 0) return {};
  const square = [x, y, z].reduce((sum, axis) => sum + ((axis[a] ?? 0) - (axis[b] ?? 0)) ** 2, 0);
  return { km: Math.round(kilometresOfChord(square)) };
};

const projectsBetween = ({ world }: World, seeker: number, candidate: number): number => {
  const { nuts3 } = world.parties;
  const [home, there] = [nuts3[seeker] ?? 0, nuts3[candidate] ?? 0];
  if (home === 0 || there === 0 || home === there) return 0;
  let count = 0;
  for (let project = 0; project < world.projects.ids.length; project += 1) {
    const regions = listed(world.projects.members, project).map((party) => nuts3[party]);
    if (regions.includes(home) && regions.includes(there)) count += 1;
  }
  return count;
};
