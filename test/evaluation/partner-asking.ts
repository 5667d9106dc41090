import type { PartnerAsk, RankOptions } from '../../shared/partners/ranking/ask.ts';
import { compileWorld, type PartnerWorld } from '../../shared/partners/ranking/partner-world.ts';
import { yearOf } from '../../shared/partners/ranking/records.ts';
import { languageOf } from './collection.ts';
import type { Dataset, Organisation, Project, Query } from './dataset.ts';
import { isVisible, PROTOCOLS, type Protocol } from './protocol.ts';

/** A query about partners as the ranker that serves users is asked. */
export type AskedPartners = {
  query: Query;
  protocol: Protocol;
  ask: PartnerAsk;
  options: Pick<RankOptions, 'allowed' | 'seen'>;
  candidates: readonly string[];
};

/** Cities are known with years alone: networks of one year would tell of each other, so that only earlier ones count. */
const PROTOCOLS_OF: Readonly<Record<string, readonly Protocol[]>> = {
  'municipality-partner': PROTOCOLS,
  'city-partner': ['temporal'],
  'region-partner': ['leave-project-out'],
};

/** A task's organisations and projects in the terms of the service. */
export const worldOf = (dataset: Dataset): PartnerWorld => compileWorld(recordsOf(dataset));

export const recordsOf = ({ organisations, projects }: Dataset) => ({
  parties: organisations.map(({ id, kind, country, nuts3, lat, lon, population }) => ({
    ...{ id, kind, country, nuts3: nuts3 ?? undefined },
    ...{ lat: lat ?? undefined, lon: lon ?? undefined, population: population ?? undefined },
  })),
  projects: projects.map((project) => {
    const language = languageOf(needOf(project));
    return {
      ...{ id: project.id, programme: project.programme, members: project.members },
      ...{ themes: project.themes ?? [], objective: project.objective ?? undefined },
      start: yearOf(project.start),
      text: {
        title: { [language]: project.title },
        ...{ keywords: [], descriptionText: project.text, language },
      },
    };
  }),
});

const needOf = ({ title, text }: Project): string => `${title}\n${text}`;

/** Every query of a task that asks for partners, under a protocol. */
export const partnersAsked = (
  dataset: Dataset,
  world: PartnerWorld,
  protocol: Protocol,
): AskedPartners[] => {
  const projects = new Map(dataset.projects.map((each) => [each.id, each]));
  const organisations = new Map(dataset.organisations.map((each) => [each.id, each]));
  return dataset.queries.flatMap((query) => {
    if (!PROTOCOLS_OF[query.kind]?.includes(protocol)) return [];
    const project = projects.get(query.project);
    const seeker = organisations.get(query.seeker ?? '');
    if (!project || !seeker) throw new RangeError(`${query.id} is about nobody or nothing known`);
    const countries =
      dataset.programmes.find(({ id }) => id === project.programme)?.countries ?? [];
    const mayBe = candidatesOf(query.candidates, seeker, countries);
    const candidates = dataset.organisations.filter((each) => each !== seeker && mayBe(each));
    const ids = new Set(candidates.map(({ id }) => id));
    return {
      ...{ query, protocol, candidates: [...ids] },
      ask: askOf(project, seeker, countries),
      options: {
        allowed: Uint8Array.from(world.parties.ids, (id) => (ids.has(id) ? 1 : 0)),
        seen: Uint8Array.from(world.projects.ids, (id) => {
          const each = projects.get(id);
          return each && isVisible(each, query, project, protocol) ? 1 : 0;
        }),
      },
    };
  });
};

/** What a project may tell of itself before it is: its programme, what it is about, and nothing of who is in it. */
export const askOf = (
  project: Project,
  seeker: Organisation,
  countries: readonly string[],
): PartnerAsk => {
  const text = needOf(project);
  return {
    seeker: seeker.id,
    programme: { code: project.programme, countries },
    themes: project.themes ?? [],
    objective: project.objective ?? undefined,
    ...(text.trim() === '' ? {} : { need: { language: languageOf(text), text } }),
  };
};

const candidatesOf = (
  candidates: string,
  seeker: Organisation,
  countries: readonly string[],
): ((each: Organisation) => boolean) => {
  switch (candidates) {
    case 'all-cities':
      return () => true;
    case 'all-municipalities':
      return ({ kind }) => kind === 'municipality';
    case 'programme-foreign-municipalities':
      return ({ kind, country }) =>
        kind === 'municipality' && country !== seeker.country && countries.includes(country);
    case 'all-donor-regions':
      return ({ kind }) => kind === 'donor_region';
    default:
      throw new RangeError(`no such candidates: ${candidates}`);
  }
};
