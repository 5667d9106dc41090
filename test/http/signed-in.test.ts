import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { json, signedInApi } from '../../shared/http/api.ts';
import { depthOf } from '../../shared/http/json-depth.ts';
import { aContext, aGetRequest, aSignedInRequest } from '../support/aws-events.ts';
import { keptLogger } from '../support/kept-logger.ts';

const Request = z.object({
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: z.strictObject({ note: z.string().max(10) }),
});

const echo = signedInApi(keptLogger(), Request, async ({ body }, actor) =>
  json(200, { body, actor }),
);

const answer = async (event: Parameters<typeof echo>[0]) => {
  const { statusCode, body = '' } = await echo(event, aContext());
  return { status: statusCode, body: JSON.parse(body) };
};

const OFFICER = { sub: 'u-1', role: 'officer', party: 'BG-HKV32', scope: 'openid' };

const ROLELESS = { sub: 'u-2', client_id: 'pages', scope: 'grantbridge/calls:write' };

describe('a route for whoever is signed in', () => {
  it('knows the actor by the verified claims', async () => {
    const event = aSignedInRequest('POST', '/made-up/notes', {
      claims: OFFICER,
      body: { note: 'hi' },
    });
    expect(await answer(event)).toEqual({
      status: 200,
      body: {
        body: { note: 'hi' },
        actor: { id: 'u-1', role: 'officer', party: 'BG-HKV32', associations: [], scopes: [] },
      },
    });
  });

  it('takes whoever is their own client for a machine, with those scopes that are ours', async () => {
    const claims = { sub: 'm-1', scope: 'grantbridge/calls:write other/calls:read calls:read' };
    const event = aSignedInRequest('POST', '/made-up/notes', { claims, body: { note: 'hi' } });
    const { body } = await answer(event);
    expect(body.actor).toMatchObject({ role: 'machine', scopes: ['calls:write'] });
  });

  it.each([
    ['nobody', aGetRequest('/made-up/notes'), 401],
    ['claims that are not ours', signed({ claims: { sub: 'x', role: 'king' } }), 401],
    ['a claim to be a machine', signed({ claims: { sub: 'x', role: 'machine' } }), 401],
    ['a person without a role, whatever the scopes', signed({ claims: ROLELESS }), 401],
    ['an ID token', signed({ claims: { ...OFFICER, token_use: 'id' } }), 401],
    ['a machine with a role', signed({ claims: { ...OFFICER, client_id: 'u-1' } }), 401],
    ['an unknown field', signed({ body: { note: 'hi', more: 1 } }), 400],
    ['no body', signed({}), 400],
    ['a body that is too long', signed({ body: { note: 'x'.repeat(70_000) } }), 413],
    ['a form', { ...signed({ body: {} }), headers: { 'content-type': 'text/plain' } }, 415],
    ['half a body', { ...signed({ body: {} }), body: '{"note":' }, 400],
  ])('refuses %s', async (_what, event, status) => {
    expect((await answer(event)).status).toBe(status);
  });
});

it('refuses a body that lies too deep in itself, before it is parsed', async () => {
  const detail = async (depth: number) =>
    (await answer(signed({ body: nested(depth) }))).body.detail;
  expect(await detail(21)).toContain('deeper than 20');
  expect(await detail(20)).not.toContain('deeper');
});

it('measures how deep a body lies in itself, and takes no bracket in a text for one', () => {
  expect([0, 1, 20].map((depth) => depthOf(JSON.stringify(nested(depth))))).toEqual([0, 1, 20]);
  expect(depthOf(JSON.stringify({ note: '[[{\\"[[', more: [{}] }))).toBe(3);
});

/** So many lists in one another, around a number. */
function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

function signed(about: { claims?: Record<string, string>; body?: unknown }) {
  return aSignedInRequest('POST', '/made-up/notes', { claims: OFFICER, ...about });
}
