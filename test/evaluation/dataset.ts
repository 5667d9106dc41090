import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { localUnitsFor } from './local-units.ts';
import { lacksPopulation, populationsOf } from './populations.ts';

const Organisation = z.object({
  id: z.string(),
  kind: z.string(),
  country: z.string(),
  nuts3: z.string().nullish(),
  lat: z.number().nullish(),
  lon: z.number().nullish(),
  population: z.number().nullish(),
  name: z.string().nullish(),
  town: z.string().nullish(),
});
export type Organisation = z.infer<typeof Organisation>;

const Project = z.object({
  id: z.string(),
  part: z.string(),
  programme: z.string(),
  title: z.string(),
  text: z.string(),
  start: z.union([z.string(), z.number()]).nullable(),
  call: z.string().nullable(),
  themes: z.array(z.string()).nullish(),
  objective: z.string().nullish(),
  members: z.array(z.string()),
});
export type Project = z.infer<typeof Project>;

const Call = z.object({
  id: z.string(),
  programme: z.string(),
  title: z.string(),
  text: z.string(),
  countries: z.array(z.string()),
  nuts3: z.array(z.string()),
});
export type EvaluationCall = z.infer<typeof Call>;

const Programme = z.object({ id: z.string(), name: z.string(), countries: z.array(z.string()) });

const Query = z.object({
  id: z.string(),
  kind: z.string(),
  project: z.string(),
  hide: z.array(z.string()),
  seeker: z.string().nullable(),
  candidates: z.string(),
  relevant: z.array(z.string()),
});
export type Query = z.infer<typeof Query>;

/** A task: its history, what is ranked, and the queries. The schema is that of the README of the evaluation sets. */
export type Dataset = {
  name: string;
  organisations: Organisation[];
  projects: Project[];
  calls: EvaluationCall[];
  programmes: z.infer<typeof Programme>[];
  queries: Query[];
};

/** A folder that is not a task, or has a line that does not fit the schema. */
export class BadDatasetError extends Error {
  override readonly name = 'BadDatasetError';
}

const readLines = <T>(folder: string, file: string, schema: z.ZodType<T>): T[] => {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line === '') return [];
    const parsed = schema.safeParse(parseJson(line, `${path}:${at + 1}`));
    if (!parsed.success) {
      throw new BadDatasetError(`${path}:${at + 1}: ${z.prettifyError(parsed.error)}`);
    }
    return [parsed.data];
  });
};

const parseJson = (line: string, where: string): unknown => {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new BadDatasetError(`${where}: not JSON`, { cause });
  }
};

/**
 * Reads a task, with the inhabitants of municipalities as the gazetteer has them where the task does not say. Throws a
 * BadDatasetError that says where it does not fit.
 */
export const readDataset = (folder: string): Dataset => {
  const dataset = {
    name: basename(folder),
    organisations: withPopulations(readLines(folder, 'organisations.jsonl', Organisation), folder),
    projects: readLines(folder, 'projects.jsonl', Project),
    calls: readLines(folder, 'calls.jsonl', Call),
    programmes: readLines(folder, 'programmes.jsonl', Programme),
    queries: readLines(folder, 'queries.jsonl', Query),
  };
  if (dataset.queries.length === 0) throw new BadDatasetError(`${folder} has no queries`);
  return dataset;
};

const withPopulations = (organisations: Organisation[], folder: string): Organisation[] => {
  const lacking = organisations.filter(lacksPopulation);
  if (lacking.length === 0) return organisations;
  const populations = populationsOf(lacking, localUnitsFor(folder));
  return organisations.map((each) => {
    const population = populations.get(each.id);
    return population === undefined ? each : { ...each, population };
  });
};
