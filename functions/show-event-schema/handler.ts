import callChanged from '../../events/schemas/CallChanged.json' with { type: 'json' };
import callClosed from '../../events/schemas/CallClosed.json' with { type: 'json' };
import callOpened from '../../events/schemas/CallOpened.json' with { type: 'json' };
import callReopened from '../../events/schemas/CallReopened.json' with { type: 'json' };
import callWithdrawn from '../../events/schemas/CallWithdrawn.json' with { type: 'json' };
import interestAccepted from '../../events/schemas/InterestAccepted.json' with { type: 'json' };
import interestDeclined from '../../events/schemas/InterestDeclined.json' with { type: 'json' };
import interestExpressed from '../../events/schemas/InterestExpressed.json' with { type: 'json' };
import interestUnanswered from '../../events/schemas/InterestUnanswered.json' with { type: 'json' };
import interestWithdrawn from '../../events/schemas/InterestWithdrawn.json' with { type: 'json' };
import partnerSearchClosed from '../../events/schemas/PartnerSearchClosed.json' with {
  type: 'json',
};
import partnerSearchExpired from '../../events/schemas/PartnerSearchExpired.json' with {
  type: 'json',
};
import partnerSearchPublished from '../../events/schemas/PartnerSearchPublished.json' with {
  type: 'json',
};
import partnerSearchRejected from '../../events/schemas/PartnerSearchRejected.json' with {
  type: 'json',
};
import partnerSearchSubmitted from '../../events/schemas/PartnerSearchSubmitted.json' with {
  type: 'json',
};
import partnerSearchWithdrawn from '../../events/schemas/PartnerSearchWithdrawn.json' with {
  type: 'json',
};
import sourceCollected from '../../events/schemas/SourceCollected.json' with { type: 'json' };
import sourceHeldBack from '../../events/schemas/SourceHeldBack.json' with { type: 'json' };
import sourceWentQuiet from '../../events/schemas/SourceWentQuiet.json' with { type: 'json' };
import { api, json } from '../../shared/http/api.ts';
import { entityTag } from '../../shared/http/entity-tag.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { ListEventSchemasRequest, ShowEventSchemaRequest } from './request.ts';

/** The schemas as they were generated: what is bundled has no generator. */
const SCHEMAS: ReadonlyMap<string, object> = new Map(
  [
    callChanged,
    callClosed,
    callOpened,
    callReopened,
    callWithdrawn,
    interestAccepted,
    interestDeclined,
    interestExpressed,
    interestUnanswered,
    interestWithdrawn,
    partnerSearchClosed,
    partnerSearchExpired,
    partnerSearchPublished,
    partnerSearchRejected,
    partnerSearchSubmitted,
    partnerSearchWithdrawn,
    sourceCollected,
    sourceHeldBack,
    sourceWentQuiet,
  ].map((schema) => [schema.title, schema]),
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
