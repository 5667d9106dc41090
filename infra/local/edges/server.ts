import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { closeServer, listen } from '../listening.ts';
import { readBody } from '../request-body.ts';
import type { Edge, EdgeCall, EdgeReply, EdgeService } from './edge.ts';
import { EdgeRefusal } from './edge.ts';
import { type Faults, noFaults } from './faults.ts';

export type Edges = Record<EdgeService, Edge>;

export type EdgeServer = { url: string; stop: () => Promise<void> };

/** A raw mail of 10 MB in base64, percent-encoded, and room to spare. */
const MAX_BODY_BYTES = 20 * 1024 * 1024;

/** How the SDK names the service in `X-Amz-Target`. */
const TARGETS: Record<string, EdgeService> = { AmazonSQS: 'sqs', AWSEvents: 'events' };

/** Serves the AWS APIs on a free port of the loopback address, where `AWS_ENDPOINT_URL_*` can point. */
export const startEdges = async (
  edges: Edges,
  onFault: (cause: unknown) => void,
  faults: Faults = noFaults,
): Promise<EdgeServer> => {
  const server = createServer((request, response) => {
    serve(edges, faults, request, response).catch((cause: unknown) => {
      // The caller hung up in the middle: there is nobody to answer.
      if (request.socket.destroyed) return;
      onFault(cause);
      response.writeHead(500).end();
    });
  });
  const port = await listen(server, 0);
  return { url: `http://127.0.0.1:${port}`, stop: () => closeServer(server) };
};

const serve = async (
  edges: Edges,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok) return send(response, edges.ses.refuse(TOO_LONG));
  const call = readCall(request, body.value.toString('utf8'));
  if (!call) return send(response, edges.ses.refuse(NO_ACTION));
  const fault = faults(call);
  const edge = edges[call.service];
  if (fault?.kind === 'refuse') return send(response, edge.refuse(fault.refusal));
  const reply = await answer(edge, call);
  if (fault?.kind === 'lose-answer') return void request.socket.destroy();
  if (fault?.kind === 'delay-answer') {
    await new Promise((resolve) => setTimeout(resolve, fault.ms));
  }
  send(response, reply);
};

const NO_ACTION = { status: 400, code: 'MissingAction', message: 'The request names no action.' };
const TOO_LONG = { status: 413, code: 'RequestTooLarge', message: 'The request is too long.' };

const answer = async (edge: Edge, { action, input }: EdgeCall): Promise<EdgeReply> => {
  try {
    return await edge.handle(action, input);
  } catch (cause) {
    if (cause instanceof EdgeRefusal) return edge.refuse(cause.refusal);
    throw cause;
  }
};

const Target = z.templateLiteral([z.enum(['AmazonSQS', 'AWSEvents']), '.', z.string()]);

/** The call, whichever of the protocols it speaks; undefined when it speaks none of them. */
const readCall = (request: IncomingMessage, body: string): EdgeCall | undefined => {
  if (request.method !== 'POST') return undefined;
  const target = Target.safeParse(request.headers['x-amz-target']);
  if (target.success) return jsonCall(target.data, body);
  const fields = Object.fromEntries(new URLSearchParams(body));
  return fields.Action ? { service: 'ses', action: fields.Action, input: fields } : undefined;
};

const jsonCall = (target: string, body: string): EdgeCall | undefined => {
  const [prefix = '', action = ''] = target.split('.');
  const service = TARGETS[prefix];
  if (!service) return undefined;
  try {
    return { service, action, input: JSON.parse(body) };
  } catch {
    // Not JSON: no schema takes it, so the API refuses it in its own words.
    return { service, action, input: undefined };
  }
};

const send = (response: ServerResponse, { status, headers, body }: EdgeReply): void => {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
};
