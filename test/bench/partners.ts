import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileWorld } from '../../shared/partners/ranking/partner-world.ts';
import { rankPartners } from '../../shared/partners/ranking/rank-partners.ts';
import type { PartyRecord, ProjectRecord } from '../../shared/partners/ranking/records.ts';
import { readDataset } from '../evaluation/dataset.ts';
import { askOf, recordsOf } from '../evaluation/partner-asking.ts';
import { drawing } from './match/drawing.ts';
import { places } from './match/readers.ts';
import { median } from './measure.ts';

const CANDIDATES = 98_000;
const SUGGESTIONS = 20;
const ASKS = 200;
const WARM_UP = 20;
const PROJECTS = resolve(import.meta.dirname, '../../../shared/data/evaluation/interreg-partners');

export type PartnersBench = {
  candidates: number;
  projects: number;
  suggestions: number;
  buildMs: number;
  /** What the world takes in memory beside its records. */
  worldMiB: number;
  /** Of asks once warm, on one core; the seeker with most projects apart. */
  msPerAsk: { median: number; p95: number; mostProjects: number };
  /** Of processor time, the mean: what an ask takes where nothing else runs. */
  cpuMsPerAsk: number;
};

type Asks = { projects: ProjectRecord[]; parties: PartyRecord[]; askOf: (n: number) => Ask };
type Ask = Parameters<typeof rankPartners>[1];

/** The projects of the evaluation set with their organisations, when they are at hand. */
const realProjects = (): Asks => {
  const dataset = readDataset(PROJECTS);
  const seekers = new Map(dataset.organisations.map((each) => [each.id, each]));
  const asks = dataset.queries.flatMap(({ project, seeker }) => {
    const about = dataset.projects.find(({ id }) => id === project);
    const who = seekers.get(seeker ?? '');
    const countries = dataset.programmes.find(({ id }) => id === about?.programme)?.countries;
    return about && who ? [askOf(about, who, countries ?? [])] : [];
  });
  const askAt = (n: number): Ask => asks[n % asks.length] ?? { seeker: '' };
  return { ...recordsOf(dataset), askOf: askAt };
};

/** As many made-up projects of neighbours by number, in made-up programmes. */
const madeUpProjects = (parties: readonly PartyRecord[]): Asks => {
  const { below } = drawing(7);
  const projects = Array.from({ length: 1000 }, (_, n) => {
    const first = below(parties.length);
    const members = Array.from({ length: 2 + below(9) }, () => {
      const at = (first + below(200)) % parties.length;
      return parties[at]?.id ?? '';
    });
    const text = { title: { en: `project ${n % 50} water` }, keywords: [], language: 'en' };
    return { id: `k-${n}`, programme: `P-${n % 60}`, start: 2014 + (n % 7), members, text };
  });
  const askAt = (n: number): Ask => {
    const { members, programme } = projects[n % projects.length] ?? { members: [], programme: '' };
    return {
      seeker: members[0] ?? '',
      programme: { code: programme, countries: [] },
      need: { language: 'en', text: `project ${n % 50} water` },
    };
  };
  return { projects, parties: [], askOf: askAt };
};

/** All of Europe as candidates, and asks about real projects where there are any. */
export const benchPartners = async (): Promise<PartnersBench> => {
  const towns = places(CANDIDATES).map((place, at) => ({
    ...{ id: `town-${at}`, kind: 'municipality', country: place.country, nuts3: place.nuts3 },
    ...{ lat: place.lat, lon: place.lon, population: 1000 + ((at * 37) % 100_000) },
  }));
  const asks = existsSync(PROJECTS) ? realProjects() : madeUpProjects(towns);
  const before = process.memoryUsage().arrayBuffers;
  const start = performance.now();
  const world = compileWorld({ parties: [...towns, ...asks.parties], projects: asks.projects });
  const buildMs = performance.now() - start;
  const options = { most: SUGGESTIONS };
  for (let n = 0; n < WARM_UP; n += 1) rankPartners(world, asks.askOf(n), options);
  const timeOf = (ask: Ask): number => {
    const from = performance.now();
    rankPartners(world, ask, options);
    return performance.now() - from;
  };
  const cpu = process.cpuUsage();
  const times = Array.from({ length: ASKS }, (_, n) => timeOf(asks.askOf(n * 7))).sort(
    (a, b) => a - b,
  );
  const spent = process.cpuUsage(cpu);
  const { starts } = world.projectsOf;
  const countOf = (party: number): number => (starts[party + 1] ?? 0) - (starts[party] ?? 0);
  const most = world.active.reduce((best, each) => (countOf(each) > countOf(best) ? each : best));
  const busiest = { ...asks.askOf(0), seeker: world.parties.ids[most] ?? '' };
  return {
    ...{ candidates: world.parties.ids.length, projects: asks.projects.length },
    ...{ suggestions: SUGGESTIONS, buildMs },
    worldMiB: (process.memoryUsage().arrayBuffers - before) / 2 ** 20,
    cpuMsPerAsk: (spent.user + spent.system) / 1000 / ASKS,
    msPerAsk: {
      median: median(times),
      p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
      mostProjects: median(Array.from({ length: 21 }, () => timeOf(busiest))),
    },
  };
};

export const partnersLines = ({ msPerAsk, ...bench }: PartnersBench): string[] => [
  `${bench.suggestions} suggestions out of ${bench.candidates} candidates by ${bench.projects} projects: ${msPerAsk.median.toFixed(1)} ms an ask, ${msPerAsk.p95.toFixed(1)} at the 95th percentile, ${msPerAsk.mostProjects.toFixed(1)} for the seeker with most projects; ${bench.cpuMsPerAsk.toFixed(1)} ms of processor time`,
  `the world: built in ${bench.buildMs.toFixed(0)} ms, ${bench.worldMiB.toFixed(0)} MiB with its working memory`,
];
