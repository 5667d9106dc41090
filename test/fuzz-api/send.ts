import { createHash } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { routesOf } from '../../infra/local/routes.ts';
import type { Service } from '../../infra/local/service.ts';
import { FUNCTIONS } from '../../infra/manifest.ts';
import type { Table } from '../../shared/db/table.ts';
import { aGetRequest } from '../support/aws-events.ts';
import { breachesOf } from '../support/contract-breaches.ts';
import type { FuzzRequest } from './requests.ts';
import { watchingWrites } from './watching-writes.ts';

const Reply = z.looseObject({
  statusCode: z.number().int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  body: z.string().default(''),
});

const ROUTES = routesOf(FUNCTIONS);

/** A request in the form in which the gateway hands it to a function. */
const eventOf = ({
  method,
  path,
  params,
  query,
  headers,
  body,
  claims,
}: FuzzRequest): APIGatewayProxyEventV2 => {
  const event = aGetRequest(path, {
    ...(Object.keys(params).length > 0 && { path: params }),
    ...(Object.keys(query).length > 0 && { query }),
  });
  const routeKey = `${method} ${path}`;
  const { http } = event.requestContext;
  return {
    ...{ ...event, routeKey, headers },
    ...(body !== undefined && {
      body: Buffer.from(body).toString('base64'),
      isBase64Encoded: true,
    }),
    requestContext: Object.assign(
      { ...event.requestContext, routeKey, http: { ...http, method } },
      claims && { authorizer: { jwt: { claims, scopes: null } } },
    ),
  };
};

/** The database gives the attributes of an item in any order. */
const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Everything that the table holds, as one short text. */
const contentsOf = async ({ documents, name }: Table): Promise<string> => {
  const items: string[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({ TableName: name, ...(from && { ExclusiveStartKey: from }) }),
    );
    for (const item of page.Items ?? []) items.push(JSON.stringify(item, inOrder));
    from = page.LastEvaluatedKey;
  } while (from);
  return createHash('sha256').update(items.sort().join('\n')).digest('base64');
};

/** Sends requests to the functions of a service, one after the other, and remembers how they were answered. */
export const fuzzer = ({ functions, table }: Pick<Service, 'functions' | 'table'>) => {
  const answered = new Map<string, number>();
  const refused: FuzzRequest[] = [];
  let written = 0;

  const ask = async (request: FuzzRequest) => {
    const { method, path } = request;
    const event = eventOf(request);
    const route = ROUTES.find((each) => each.method === method && each.path === path);
    const name = route?.functionName ?? '';
    const { result, writes } = await watchingWrites(() => functions.invoke(name, event));
    return { event, reply: Reply.parse(result), writes };
  };

  /** What is wrong with how a request was answered, in sentences. */
  const send = async (request: FuzzRequest): Promise<string[]> => {
    const { event, reply, writes } = await ask(request);
    const { statusCode } = reply;
    const outcome = `${event.routeKey} ${statusCode}`;
    answered.set(outcome, (answered.get(outcome) ?? 0) + 1);
    const mayWrite = statusCode < 400 && request.method !== 'GET';
    if (statusCode >= 400) refused.push(request);
    written += writes.length;
    return [
      ...(statusCode >= 500 ? [`${outcome}: the service failed`] : []),
      ...breachesOf({ event, reply }),
      ...(mayWrite ? [] : writes.map((write) => `${outcome}: it has written (${write})`)),
    ];
  };

  /**
   * Whether requests that are refused, sent once more, leave the table as it was to the last attribute. What others wrote
   * since may let one pass: those that are refused again are the ones that count.
   */
  const leavesTableAlone = async (): Promise<boolean> => {
    let asked: readonly FuzzRequest[] = refused;
    for (;;) {
      const before = await contentsOf(table);
      const again: FuzzRequest[] = [];
      for (const request of asked) {
        if ((await ask(request)).reply.statusCode >= 400) again.push(request);
      }
      if (again.length === asked.length) return (await contentsOf(table)) === before;
      asked = again;
    }
  };

  /** How many changes were seen at all: with none, nobody would notice one too many. */
  return { send, leavesTableAlone, answered, written: () => written };
};
