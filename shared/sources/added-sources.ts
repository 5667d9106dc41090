import * as z from 'zod';
import type { SourceId } from '../domain/ids.ts';
import { isWrittenHere } from '../domain/own-call.ts';
import type { Cadence } from '../domain/source-health.ts';
import { type GenericSource, GenericSources } from './generic/configuration.ts';
import { SOURCES } from './names.ts';

const Json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

const OWN = new Set<SourceId>(SOURCES.map(({ id }) => id));

/** The setting `GENERIC_SOURCES`: the feeds that an administrator added, as JSON; none where it is not set. */
export const AddedSources = z
  .string()
  .default('[]')
  .pipe(Json)
  .pipe(GenericSources)
  .refine((all) => all.every(({ id }) => !OWN.has(id)), 'a source has the name of one of our own')
  .refine(
    (all) => all.every(({ id }) => !isWrittenHere(id)),
    'a source has a name by which administrators write calls',
  );

export const AddedSourcesEnvironment = z.object({ GENERIC_SOURCES: AddedSources });

/** The schedule reads them once a day. */
const LEAST_HOURS = 24;

/** How often a source that was added is to be read, as far as the schedule can. */
export const cadenceOf = ({ id, cadenceHours }: GenericSource): Cadence => ({
  id,
  everyHours: Math.max(LEAST_HOURS, cadenceHours),
});
