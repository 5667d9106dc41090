import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import { json } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { FunctionSpec } from '../manifest.ts';
import type { Functions } from './invoke.ts';
import { readBody } from './request-body.ts';

/** The path by which Lambda's API starts a function; the functions that people start have no other. */
const PATH = /^\/2015-03-31\/functions\/(?:grantbridge-)?([a-z-]+)\/invocations$/;

const MAX_PAYLOAD_BYTES = 64 * 1024;

type Answer = APIGatewayProxyStructuredResultV2;

/** Answers requests to start a function by hand, as Lambda does; undefined for any other request. */
export type Invocations = (request: IncomingMessage, url: URL) => Promise<Answer | undefined>;

/**
 * Starts the functions that nothing else starts. A page of somebody else's that is open in a browser here must not:
 * browsers say where a request comes from, commands do not.
 */
export const openInvocations =
  (specs: readonly FunctionSpec[], functions: Pick<Functions, 'invoke'>): Invocations =>
  async (request, url) => {
    const name = PATH.exec(url.pathname)?.[1];
    if (name === undefined || request.method !== 'POST') return undefined;
    const spec = specs.find((each) => each.name === name && each.triggers.length === 0);
    if (!spec) return problem('not-found', 'No function of this name is started by hand.');
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (origin !== undefined || site !== undefined) {
      return problem('bad-request', 'Functions are started by a command, not by a page.');
    }
    const payload = await payloadOf(request);
    if (!payload.success) return problem('bad-request', 'The payload is not JSON.');
    return json(200, await functions.invoke(name, payload.data));
  };

const Json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

const payloadOf = async (request: IncomingMessage) => {
  const body = await readBody(request, MAX_PAYLOAD_BYTES);
  return Json.safeParse(body.ok ? body.value.toString('utf8') : '?');
};
