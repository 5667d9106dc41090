import * as z from 'zod';
import { readEnvironment } from '../../shared/environment.ts';
import { GenericSources, genericFeed } from '../../shared/sources/generic-feed.ts';
import { CollectEnvironment, collector } from './wiring.ts';

const JsonSetting = z.string().transform((text, context) => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

const environment = readEnvironment(
  CollectEnvironment.extend({ GENERIC_SOURCES: JsonSetting.pipe(GenericSources).optional() }),
);

const generic = environment.GENERIC_SOURCES ?? [];

/** Reads the feeds and files that an administrator added. A bundle of its own, for the sake of a quick start. */
export const handler = collector(
  'collect-feeds',
  environment,
  generic.map(genericFeed),
  generic.map(({ url }) => url),
);
