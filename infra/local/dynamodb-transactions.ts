import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';

const TARGET = 'DynamoDB_20120810.';
const TRANSACT = `${TARGET}TransactWriteItems`;
const CONTENT_TYPE = 'application/x-amz-json-1.0';
/** Marks the requests of a transaction, which must not wait for its end. */
const WITHIN = 'x-within-transaction';

const Item = z.record(z.string(), z.unknown());
const Put = z.looseObject({ TableName: z.string(), Item });
const Transaction = z.object({
  /** All that the service's transactions do is to put. */
  TransactItems: z.array(z.strictObject({ Put })).min(1).max(100),
  ClientRequestToken: z.string().optional(),
});
type Put = z.infer<typeof Put>;

const Refusal = z.object({ __type: z.string() });

/**
 * Teaches the database in this process transactions of puts, which it lacks: while one runs nothing else does, and what
 * it has put is put back when a condition fails. A crash in the middle may leave half of it: it is for one machine.
 */
export const withTransactions = (server: Server): Server => {
  const listeners = server.listeners('request');
  const [pass] = listeners.filter((each): each is RequestListener => typeof each === 'function');
  if (!pass) throw new Error('a server without a listener answers nothing');
  server.removeAllListeners('request');
  const secret = randomUUID();
  const turns = takingTurns();
  const transact = transacting(() => `http://127.0.0.1:${portOf(server)}`, secret);
  server.on('request', (request, response) => {
    if (request.headers[WITHIN] === secret) pass(request, response);
    else if (request.headers['x-amz-target'] === TRANSACT) {
      const answer = turns.alone(async () => transact(await bodyOf(request)));
      void answer.then(
        ({ status, body }) => reply(response, status, body),
        (cause: unknown) => response.destroy(cause instanceof Error ? cause : undefined),
      );
    } else {
      void turns.together(
        () =>
          new Promise((done) => {
            response.once('close', done);
            pass(request, response);
          }),
      );
    }
  });
  return server;
};

/** Lets works run together, or one alone. */
const takingTurns = () => {
  let last: Promise<unknown> = Promise.resolve();
  const running = new Set<Promise<unknown>>();
  return {
    together: async (work: () => Promise<unknown>): Promise<void> => {
      await last;
      const run = work();
      running.add(run);
      await run;
      running.delete(run);
    },
    alone: <T>(work: () => Promise<T>): Promise<T> => {
      const run = last.then(() => Promise.all(running)).then(work);
      last = run.catch(() => undefined);
      return run;
    },
  };
};

type Answer = { status: number; body: unknown };

const transacting = (endpoint: () => string, secret: string) => {
  const done = new Set<string>();
  const call = async (action: string, input: unknown): Promise<Answer> => {
    const headers = { 'content-type': CONTENT_TYPE, 'x-amz-target': `${TARGET}${action}` };
    const response = await fetch(endpoint(), {
      method: 'POST',
      // It checks that there is a signature, not whose.
      headers: { ...headers, [WITHIN]: secret, authorization: SIGNATURE, 'x-amz-date': DATE },
      body: JSON.stringify(input),
    });
    return { status: response.status, body: await response.json() };
  };
  return async (body: string): Promise<Answer> => {
    const { TransactItems, ClientRequestToken = '' } = Transaction.parse(JSON.parse(body));
    if (done.has(ClientRequestToken)) return { status: 200, body: {} };
    const puts = TransactItems.map((each) => each.Put);
    const before = await Promise.all(puts.map((put) => previous(call, put)));
    for (const [at, put] of puts.entries()) {
      const { status, body: answer } = await call('PutItem', put);
      if (status === 200) continue;
      await putBack(call, puts.slice(0, at), before);
      return isConditional(answer) ? cancelled(puts.length, at) : { status, body: answer };
    }
    if (ClientRequestToken !== '') done.add(ClientRequestToken);
    return { status: 200, body: {} };
  };
};

const DATE = '20260101T000000Z';
const SIGNATURE =
  'AWS4-HMAC-SHA256 Credential=a/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=a';

type Call = (action: string, input: unknown) => Promise<Answer>;

const keyIn = ({ Item: { pk, sk } }: Put) => ({ pk, sk });

const previous = async (call: Call, put: Put): Promise<z.infer<typeof Item> | undefined> => {
  const get = { TableName: put.TableName, Key: keyIn(put), ConsistentRead: true };
  const { body } = await call('GetItem', get);
  return z.object({ Item: Item.optional() }).parse(body).Item;
};

const putBack = async (
  call: Call,
  puts: readonly Put[],
  before: readonly (z.infer<typeof Item> | undefined)[],
): Promise<void> => {
  for (const [at, { TableName, ...put }] of puts.entries()) {
    const item = before[at];
    if (item) await call('PutItem', { TableName, Item: item });
    else await call('DeleteItem', { TableName, Key: keyIn({ TableName, ...put }) });
  }
};

const isConditional = (answer: unknown): boolean => {
  const refusal = Refusal.safeParse(answer);
  return refusal.success && refusal.data.__type.endsWith('#ConditionalCheckFailedException');
};

const cancelled = (count: number, failed: number): Answer => ({
  status: 400,
  body: {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: 'Transaction cancelled',
    CancellationReasons: Array.from({ length: count }, (_, at) => ({
      Code: at === failed ? 'ConditionalCheckFailed' : 'None',
    })),
  },
});

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
};

const reply = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': CONTENT_TYPE });
  response.end(JSON.stringify(body));
};

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  address !== null && typeof address === 'object';

const portOf = (server: Server): number => {
  const address = server.address();
  if (!isAddress(address)) throw new Error('the database does not listen yet');
  return address.port;
};
