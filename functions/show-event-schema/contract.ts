import * as z from 'zod';
import { type Contracts, emptyAnswer, jsonAnswer, named } from '../../shared/http/contract.ts';
import { ListEventSchemasRequest, ShowEventSchemaRequest } from './request.ts';

const HEADERS = { etag: 'Changes with what it marks.', 'cache-control': 'An hour, for everybody.' };

const unchanged = emptyAnswer('It is still the one of `If-None-Match`.', HEADERS);

const EventSchemaView = named(
  'EventSchema',
  z.object({ name: z.string(), description: z.string().optional(), schema: z.string() }),
  'An event that the service publishes, what it tells, and where the JSON Schema of its detail is.',
);

/** What stands in a JSON Schema is for the schema of schemas to say. */
const JsonSchemaView = z.looseObject({ title: z.string() });

export const contracts: Contracts = {
  'GET /schemas/events': {
    operationId: 'listEventSchemas',
    summary: 'Lists the events that the service publishes',
    tag: 'service',
    request: ListEventSchemasRequest,
    answers: {
      200: jsonAnswer(
        'Every event.',
        z.object({ items: z.array(EventSchemaView) }),
        {
          items: [
            {
              name: 'CallOpened',
              description: 'A call was seen for the first time.',
              schema: '/schemas/events/CallOpened',
            },
          ],
        },
        HEADERS,
      ),
      304: unchanged,
    },
  },
  'GET /schemas/events/{name}': {
    summary: 'Shows the JSON Schema of the detail of an event',
    tag: 'service',
    request: ShowEventSchemaRequest,
    about: { name: 'Of the event.' },
    example: { params: { name: 'CallOpened' } },
    answers: {
      200: {
        what: 'A JSON Schema.',
        contents: [
          {
            type: 'application/schema+json',
            schema: JsonSchemaView,
            example: { title: 'CallOpened', type: 'object' },
          },
        ],
        headers: HEADERS,
      },
      304: unchanged,
    },
    problems: ['not-found'],
  },
};
