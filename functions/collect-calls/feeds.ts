import middy from '@middy/core';
import { readEnvironment } from '../../shared/environment.ts';
import { systemEdge } from '../../shared/http/fetch-edge.ts';
import { publicFetch } from '../../shared/http/public-fetch.ts';
import { LoopbackEnvironment } from '../../shared/http/public-target.ts';
import { AddedSourcesEnvironment, cadenceOf } from '../../shared/sources/added-sources.ts';
import { genericFeed } from '../../shared/sources/generic-feed.ts';
import { collectAdded } from './collect-added.ts';
import { CollectEnvironment, wireCollecting } from './wiring.ts';

const environment = readEnvironment(
  CollectEnvironment.extend(AddedSourcesEnvironment.shape).extend(LoopbackEnvironment.shape),
);

const added = environment.GENERIC_SOURCES;

const wired = wireCollecting(
  'collect-feeds',
  environment,
  added.map(genericFeed),
  added.map(({ url }) => url),
  // Nobody looked at these addresses but whoever added them.
  { ...systemEdge(), fetch: publicFetch({ loopback: environment.LOOPBACK_ADDRESSES }) },
);

/** Reads the feeds and files that administrators added. A bundle of its own, for the sake of a quick start. */
export const handler = middy(collectAdded({ ...wired, added: added.map(cadenceOf) }));
