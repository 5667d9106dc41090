import { readEnvironment } from '../../shared/environment.ts';
import { AddedSourcesEnvironment } from '../../shared/sources/added-sources.ts';
import type { Schedule } from './schedules.ts';

/**
 * The names of the sources that `GENERIC_SOURCES` adds. Throws a BadEnvironmentError when it cannot be read. An empty
 * setting is none, as it is for the functions.
 */
export const addedSourcesIn = (
  environment: Readonly<Record<string, string | undefined>>,
): string[] => {
  const setting = environment.GENERIC_SOURCES || undefined;
  const { GENERIC_SOURCES } = readEnvironment(AddedSourcesEnvironment, {
    GENERIC_SOURCES: setting,
  });
  return GENERIC_SOURCES.map(({ id }) => id);
};

/** The schedules, and one for each source that was added: the manifest has them as a group. */
export const withAddedSources = (
  schedules: readonly Schedule[],
  added: readonly string[],
): Schedule[] => {
  const group = schedules.find(({ payload }) => payload.group === 'added');
  const own = group
    ? added.map((source) => ({ ...group, id: `collect-${source}`, payload: { source } }))
    : [];
  return [...schedules, ...own];
};
