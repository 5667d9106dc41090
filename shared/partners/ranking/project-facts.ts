import { alikeTexts } from './alike-texts.ts';
import type { Lists } from './numbering.ts';
import type { AskView } from './view.ts';

/** What each project is to an ask, from 0 for nothing; a project that may not be known is 0 in all. */
export type ProjectFacts = {
  /** 1 for one that may be known. */
  known: Float32Array;
  /** 1 for one with the seeker. */
  together: Float32Array;
  inProgramme: Float32Array;
  sameObjective: Float32Array;
  /** How alike its themes are to those asked for, and to those of the seeker's projects: shared ÷ all of both. */
  themes: Float32Array;
  seekersThemes: Float32Array;
  /** How alike its text is to the need, 1 for the most alike. */
  text: Float32Array;
  /** e to the minus years before the latest project that is known ÷ 3. */
  recent: Float32Array;
};

const RECENT_YEARS = 3;

/** Finds what each project is to an ask. */
export const projectFacts = (view: AskView): ProjectFacts => {
  const { projects, projectsOf } = view.world;
  const size = projects.ids.length;
  const known = Float32Array.from({ length: size }, (_, at) => (view.seen?.[at] === 0 ? 0 : 1));
  const each = (of: (project: number) => number): Float32Array =>
    known.map((is, at) => (is === 0 ? 0 : of(at)));
  const its = itemsOf(projectsOf, view.seeker).filter((project) => known[project] === 1);
  const together = new Float32Array(size);
  for (const project of its) together[project] = 1;
  const objective = projects.objectives.numberOf.get(view.ask.objective ?? '') ?? 0;
  const asked = themeNumbers(view);
  const seekers = Array.from(its, (project) => new Set(itemsOf(projects.themes, project)));
  const latest = known.reduce(
    (most, is, at) => (is === 0 ? most : Math.max(most, projects.start[at] ?? 0)),
    0,
  );
  return {
    known,
    together,
    inProgramme: each((at) => (projects.programme[at] === view.programme ? 1 : 0)),
    sameObjective: each((at) => (objective > 0 && projects.objective[at] === objective ? 1 : 0)),
    themes: each((at) => overlap(asked, itemsOf(projects.themes, at))),
    seekersThemes: each((at) =>
      seekers.reduce((most, set) => Math.max(most, overlap(set, itemsOf(projects.themes, at))), 0),
    ),
    text: alikeTexts(view, known),
    recent: each((at) => Math.exp(((projects.start[at] || latest) - latest) / RECENT_YEARS)),
  };
};

const itemsOf = ({ starts, items }: Lists, list: number): Uint32Array =>
  items.subarray(starts[list], starts[list + 1]);

const themeNumbers = ({ world, ask }: AskView): Set<number> =>
  new Set((ask.themes ?? []).flatMap((name) => world.projects.themeNames.numberOf.get(name) ?? []));

const overlap = (asked: ReadonlySet<number>, themes: Uint32Array): number => {
  let shared = 0;
  for (const theme of themes) if (asked.has(theme)) shared += 1;
  return shared === 0 ? 0 : shared / (asked.size + themes.length - shared);
};
