import * as z from 'zod';
import callChanged from '../../events/schemas/CallChanged.json' with { type: 'json' };
import callClosed from '../../events/schemas/CallClosed.json' with { type: 'json' };
import callOpened from '../../events/schemas/CallOpened.json' with { type: 'json' };
import callReopened from '../../events/schemas/CallReopened.json' with { type: 'json' };
import callWithdrawn from '../../events/schemas/CallWithdrawn.json' with { type: 'json' };
import sourceCollected from '../../events/schemas/SourceCollected.json' with { type: 'json' };
import sourceHeldBack from '../../events/schemas/SourceHeldBack.json' with { type: 'json' };
import sourceWentQuiet from '../../events/schemas/SourceWentQuiet.json' with { type: 'json' };
import { api, json, pathParameter } from '../../shared/http/api.ts';
import { entityTag } from '../../shared/http/entity-tag.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';

/** The schemas as they were generated: what is bundled has no generator. */
const SCHEMAS: ReadonlyMap<string, object> = new Map(
  [
    callChanged,
    callClosed,
    callOpened,
    callReopened,
    callWithdrawn,
    sourceCollected,
    sourceHeldBack,
    sourceWentQuiet,
  ].map((schema) => [schema.title, schema]),
);

const CACHED = { 'cache-control': 'public, max-age=3600' };

/** `GET /schemas/events`: every event, what it tells, and where its schema is. */
export const listEventSchemas = (log: Logger) =>
  api(log, z.object({ params: z.strictObject({}), query: z.strictObject({}) }), async () => {
    const reply = json(200, {
      items: [...SCHEMAS].map(([name, schema]) => ({
        name,
        description: 'description' in schema ? schema.description : undefined,
        schema: `/schemas/events/${name}`,
      })),
    });
    return { ...reply, headers: { ...reply.headers, ...CACHED } };
  }).use(entityTag());

const EventSchemaRequest = z.object({
  params: z.strictObject({ name: pathParameter(z.string().max(100)) }),
  query: z.strictObject({}),
});

/** `GET /schemas/events/{name}`: the JSON Schema of the detail of one event. */
export const showEventSchema = (log: Logger) =>
  api(log, EventSchemaRequest, async ({ params: { name } }) => {
    const schema = SCHEMAS.get(name);
    if (!schema) return problem('not-found', `The events are ${[...SCHEMAS.keys()].join(', ')}.`);
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/schema+json; charset=utf-8', ...CACHED },
      body: JSON.stringify(schema),
    };
  }).use(entityTag());
