import { CallId, CountryCode, Nuts, ProgrammeCode } from '../../shared/domain/ids.ts';
import { addressedBy } from '../../shared/matching/affinity/addressed.ts';
import { compileHistory, type History } from '../../shared/matching/affinity/history.ts';
import { likenessOf } from '../../shared/matching/affinity/likeness.ts';
import type { PastProject } from '../../shared/matching/affinity/past-project.ts';
import type { PopularCall } from '../../shared/matching/affinity/popularity.ts';
import type { ProgrammeFacts } from '../../shared/matching/affinity/programme-facts.ts';
import { compileMatchIndex, type MatchIndex } from '../../shared/matching/index/match-index.ts';
import { IndexedCall } from '../../shared/matching/indexed-call.ts';
import { themesOfCall } from '../../shared/matching/themes.ts';
import { detectLanguage } from '../../shared/sources/detect-language.ts';
import type { Dataset, EvaluationCall, Organisation, Project } from './dataset.ts';

/** A task in the terms of the service: the very index, history and facts that its ranker takes. */
export type Collection = {
  index: MatchIndex;
  history: History;
  programmes: ProgrammeFacts[];
  calls: PopularCall[];
  /** The id in the task of each call of the index, by position, and of each programme of the index. */
  callIds: string[];
  programmeIds: string[];
  /** The id in the task of each past project. */
  projectIds: ReadonlyMap<PastProject, string>;
};

export const languageOf = (text: string): string => detectLanguage(text) ?? 'en';

/** Compiles a task. Its calls are open; who may apply is stated as far as it is known, and never exhaustively. */
export const collectionOf = (dataset: Dataset): Collection => {
  const codes = new Map<string, ProgrammeCode>();
  for (const { programme } of dataset.calls) {
    const code = ProgrammeCode.parse(`P-${codes.size + 1}`);
    if (!codes.has(programme)) codes.set(programme, code);
  }
  const ids = new Map(
    dataset.calls.map(({ id }, at) => [CallId.parse(`evaluation:${10_000 + at}`), id]),
  );
  const inService = new Map([...ids].map(([ours, theirs]) => [theirs, ours]));
  const indexables = dataset.calls.map((call) => {
    const text = {
      title: { en: call.title || call.id },
      keywords: [],
      descriptionText: call.text,
      language: 'en',
    };
    const code = codes.get(call.programme) ?? ProgrammeCode.parse('P');
    const themes = themesOfCall({ ...text, programme: code });
    return {
      call: indexedCall(call, inService.get(call.id) ?? '', code, themes),
      text,
    };
  });
  const index = compileMatchIndex(indexables);
  const callIds = index.ids.map((id) => ids.get(id) ?? '');
  const byCode = new Map([...codes].map(([theirs, ours]) => [ours, theirs]));
  const programmeIds = index.programmes.map((code) => byCode.get(code) ?? '');
  const projects = pastProjects(dataset);
  const likeness = likenessOf(index.terms, index.ids.length);
  const addressedOf = new Map(indexables.map(({ call, text }) => [call.id, addressedBy(text)]));
  return {
    index,
    history: compileHistory([...projects.keys()]),
    programmes: programmeIds.map((id) => factsOf(dataset, id)),
    calls: index.ids.map((id, at) => ({
      id: callIds[at] ?? '',
      programme: programmeIds[index.programmeOf[at] ?? 0] ?? '',
      addressed: addressedOf.get(id) ?? { towns: 0, authorities: 0 },
      alike: likeness[at] ?? new Float64Array(),
    })),
    callIds,
    programmeIds,
    projectIds: projects,
  };
};

const indexedCall = (
  { title, countries, nuts3 }: EvaluationCall,
  id: string,
  programme: ProgrammeCode,
  themes: unknown[],
): IndexedCall =>
  IndexedCall.parse({
    ...{ id, identifier: id, kind: 'grant', programme, title: { en: title || id }, deadlines: [] },
    ...{ sourceStatus: 'open', money: { currency: 'EUR' }, url: 'https://example.org/' },
    ...{ firstSeenAt: '2020-01-01T00:00:00Z', version: 1, news: { version: 1, fields: [] } },
    ...{ programmeName: { en: programme }, themes },
    eligibility: {
      ...stated(
        'countries',
        countries.filter((each) => CountryCode.safeParse(each).success),
      ),
      ...stated(
        'nuts',
        nuts3.filter((each) => Nuts.safeParse(each).success),
      ),
    },
  });

const stated = (name: string, values: readonly string[]) =>
  values.length === 0 ? {} : { [name]: { values, exhaustive: false, by: 'source' } };

const pastProjects = ({ projects, organisations }: Dataset): Map<PastProject, string> => {
  const known = new Map(organisations.map((each) => [each.id, each]));
  return new Map(projects.map((project) => [pastProject(project, known), project.id]));
};

const pastProject = (
  { programme, call, title, text, members }: Project,
  known: ReadonlyMap<string, Organisation>,
): PastProject => {
  const language = languageOf(`${title} ${text}`);
  return {
    programme,
    ...(call === null ? {} : { call }),
    text: {
      title: { [language]: title || programme },
      keywords: [],
      descriptionText: text,
      language,
    },
    participants: members.map((id) => {
      const { kind, lat, lon } = known.get(id) ?? { kind: 'other', lat: null, lon: null };
      const municipal = kind === 'municipality';
      return { id, municipal, lat: lat ?? undefined, lon: lon ?? undefined };
    }),
  };
};

/** A programme's regions are where any of the organisations of the set is that has their code. */
const factsOf = (dataset: Dataset, id: string): ProgrammeFacts => {
  const calls = dataset.calls.filter(({ programme }) => programme === id);
  const programme = dataset.programmes.find((each) => each.id === id);
  const nuts = [...new Set(calls.flatMap(({ nuts3 }) => nuts3))];
  const countries = calls.flatMap((call) => call.countries);
  return {
    code: id,
    names: programme?.name ?? '',
    countries: [...new Set([...countries, ...(programme?.countries ?? [])])],
    nuts,
    centres: nuts.flatMap((code) => centreOf(dataset.organisations, code) ?? []),
  };
};

const centreOf = (organisations: readonly Organisation[], code: string) => {
  const there = organisations.filter(({ nuts3, lat }) => nuts3 === code && lat != null);
  if (there.length === 0) return undefined;
  const mean = (of: (each: Organisation) => number | null | undefined): number =>
    there.reduce((sum, each) => sum + (of(each) ?? 0), 0) / there.length;
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
};
