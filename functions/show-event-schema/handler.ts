import { api, json } from '../../shared/http/api.ts';
import { entityTag } from '../../shared/http/entity-tag.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { ListEventSchemasRequest, ShowEventSchemaRequest } from './request.ts';
import { EVENT_SCHEMAS } from './schemas.ts';

const SCHEMAS: ReadonlyMap<string, object> = new Map(
  EVENT_SCHEMAS.map((schema) => [schema.title, schema]),
);

const CACHED = { 'cache-control': 'public, max-age=3600' };

/** `GET /schemas/events`: every event, what it tells, and where its schema is. */
export const listEventSchemas = (log: Logger) =>
  api(log, ListEventSchemasRequest, async () => {
    const reply = json(200, {
      items: [...SCHEMAS].map(([name, schema]) => ({
        name,
        description: 'description' in schema ? schema.description : undefined,
        schema: `/schemas/events/${name}`,
      })),
    });
    return { ...reply, headers: { ...reply.headers, ...CACHED } };
  }).use(entityTag());

/** `GET /schemas/events/{name}`: the JSON Schema of the detail of one event. */
export const showEventSchema = (log: Logger) =>
  api(log, ShowEventSchemaRequest, async ({ params: { name } }) => {
    const schema = SCHEMAS.get(name);
    if (!schema) return problem('not-found', `The events are ${[...SCHEMAS.keys()].join(', ')}.`);
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/schema+json; charset=utf-8', ...CACHED },
      body: JSON.stringify(schema),
    };
  }).use(entityTag());
