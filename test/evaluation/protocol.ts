import type { Dataset, EvaluationCall, Organisation, Project, Query } from './dataset.ts';

export const PROTOCOLS = ['leave-project-out', 'temporal'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** A query as it may be answered: what may be seen of the history, and what is to be ranked. */
export type Asked = {
  query: Query;
  protocol: Protocol;
  project: Project;
  seeker: Organisation | undefined;
  visible: ReadonlySet<string>;
  /** Ids of calls, or of programmes for kind `municipality-programme`. */
  candidates: readonly string[];
};

/** The kinds of query that ask for calls, and those that ask for calls or programmes. */
export const CALL_KINDS: ReadonlySet<string> = new Set([
  'need-call',
  'municipality-call',
  'municipality-topic',
]);
const KINDS: ReadonlySet<string> = new Set([...CALL_KINDS, 'municipality-programme']);

/** Every query of the task that asks for calls, under a protocol. Queries about partners are left out. */
export const askedOf = (dataset: Dataset, protocol: Protocol): Asked[] => {
  const projects = new Map(dataset.projects.map((each) => [each.id, each]));
  const organisations = new Map(dataset.organisations.map((each) => [each.id, each]));
  return dataset.queries
    .filter(({ kind }) => KINDS.has(kind))
    .map((query) => {
      const project = projects.get(query.project);
      if (!project) throw new RangeError(`${query.id} is about an unknown project`);
      const visible = dataset.projects.filter((each) => isVisible(each, query, project, protocol));
      return {
        query,
        protocol,
        project,
        seeker: query.seeker === null ? undefined : organisations.get(query.seeker),
        visible: new Set(visible.map(({ id }) => id)),
        candidates: candidatesOf(dataset, query, project, visible),
      };
    });
};

/** Whether a query about a project may see another one. */
export const isVisible = (
  each: Project,
  { hide }: Query,
  about: Project,
  protocol: Protocol,
): boolean => {
  if (hide.includes(each.id) || each.id === about.id) return false;
  if (each.part !== about.part && each.part !== 'common') return false;
  if (protocol === 'leave-project-out') return true;
  return each.start !== null && about.start !== null && each.start < about.start;
};

const candidatesOf = (
  { calls, programmes }: Dataset,
  { candidates, seeker }: Query,
  project: Project,
  visible: readonly Project[],
): string[] => {
  const ids = (some: readonly EvaluationCall[]): string[] => some.map(({ id }) => id);
  switch (candidates) {
    case 'all-calls':
      return ids(calls);
    case 'programme-calls':
      return ids(calls.filter(({ programme }) => programme === project.programme));
    case 'all-programmes':
      return programmes.map(({ id }) => id);
    case 'all-calls-not-yet-joined': {
      const joined = new Set(
        visible.filter(({ members }) => members.includes(seeker ?? '')).map(({ call }) => call),
      );
      return ids(calls.filter(({ id }) => !joined.has(id)));
    }
    default:
      throw new RangeError(`no such candidates: ${candidates}`);
  }
};
