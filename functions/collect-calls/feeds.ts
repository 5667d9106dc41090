import middy from '@middy/core';
import { readEnvironment } from '../../shared/environment.ts';
import { AddedSourcesEnvironment, cadenceOf } from '../../shared/sources/added-sources.ts';
import { genericFeed } from '../../shared/sources/generic-feed.ts';
import { collectAdded } from './collect-added.ts';
import { CollectEnvironment, wireCollecting } from './wiring.ts';

const environment = readEnvironment(CollectEnvironment.extend(AddedSourcesEnvironment.shape));

const added = environment.GENERIC_SOURCES;

const wired = wireCollecting(
  'collect-feeds',
  environment,
  added.map(genericFeed),
  added.map(({ url }) => url),
);

/** Reads the feeds and files that administrators added. A bundle of its own, for the sake of a quick start. */
export const handler = middy(collectAdded({ ...wired, added: added.map(cadenceOf) }));
