import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { listen } from '../../infra/local/listening.ts';
import { readBody } from '../../infra/local/request-body.ts';
import type { Reaper, Step } from './kill.ts';
import { CHANCES } from './settings.ts';

export type GateDeps = {
  target: string;
  chance: () => number;
  reaper: Reaper;
  note: (what: 'databaseFailed' | 'databaseAnswerLost') => void;
};

const MAX_BODY_BYTES = 20 * 1024 * 1024;

/** Stands between the functions and the database, lets some requests fail, and sees each step before and after it. */
export const openDynamoGate = async (deps: GateDeps): Promise<string> => {
  const server = createServer((request, response) => {
    pass(deps, request, response).catch(() => response.destroy());
  });
  return `http://127.0.0.1:${await listen(server, 0)}`;
};

const pass = async (
  { target, chance, reaper, note }: GateDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok) return void response.writeHead(413).end();
  const step = stepOf(String(request.headers['x-amz-target']), body.value.toString('utf8'));
  if (step) reaper.at(step, 'before');
  const fault = chance();
  if (fault < CHANCES.database / 2) {
    note('databaseFailed');
    response.writeHead(500, { 'content-type': 'application/x-amz-json-1.0' });
    return void response.end(JSON.stringify({ __type: 'InternalServerError', message: 'chaos' }));
  }
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name)
      ? [[name, value]]
      : [],
  );
  const answer = await fetch(target, { method: 'POST', headers, body: new Uint8Array(body.value) });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (step) reaper.at(step, 'after');
  if (fault < CHANCES.database) {
    note('databaseAnswerLost');
    return void request.socket.destroy();
  }
  const type = answer.headers.get('content-type') ?? 'application/x-amz-json-1.0';
  const sum = answer.headers.get('x-amz-crc32');
  response.writeHead(answer.status, {
    'content-type': type,
    'content-length': bytes.length,
    ...(sum ? { 'x-amz-crc32': sum } : {}),
  });
  response.end(bytes);
};

const Request = z.looseObject({
  UpdateExpression: z.string().optional(),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()).optional(),
});

/** Which step of a delivery a request is; undefined for any other. */
const stepOf = (operation: string, body: string): Step | undefined => {
  const action = operation.split('.').at(-1);
  if (action === 'PutItem' && body.includes('"COPY#')) return 'keep the copy';
  if (!body.includes('ISSUE#')) return undefined;
  if (action === 'GetItem') return 'get';
  if (action === 'PutItem') return 'claim';
  if (action === 'Query') return 'read what was told';
  const request = Request.safeParse(JSON.parse(body));
  const values = request.data?.ExpressionAttributeValues ?? {};
  if (action !== 'UpdateItem') return undefined;
  if (':feedback' in values) return 'record feedback';
  if (':told' in values) return 'write down what is told';
  return ':token' in values ? 'accept' : 'accept as reported';
};
