import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CallId } from '../../shared/domain/ids.ts';
import { api, json, PageQuery, pathParameter } from '../../shared/http/api.ts';
import { aContext, aGetRequest } from '../support/aws-events.ts';
import { keptLogger } from '../support/kept-logger.ts';

const Request = z.object({
  params: z.strictObject({ id: pathParameter(CallId) }),
  query: PageQuery,
});

const ask = async (
  id: string,
  query: Record<string, string> = {},
  handle = async (): Promise<ReturnType<typeof json>> => json(200, {}),
) => {
  const log = keptLogger();
  const event = aGetRequest('/made-up/{id}', { path: { id }, query });
  const reply = await api(log, Request, handle)(event, aContext());
  return {
    status: reply.statusCode,
    headers: reply.headers,
    body: JSON.parse(reply.body ?? ''),
    log,
  };
};

describe('a route', () => {
  it('answers JSON with the headers that keep a browser from guessing', async () => {
    const { status, headers } = await ask('eu-portal:1TOPICS');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  it.each([
    ['eu-portal%3A1TOPICS', {}, 200],
    ['%E0%A4%A', {}, 400],
    ['nothing', {}, 400],
    ['eu-portal:1TOPICS', { limit: '0' }, 400],
    ['eu-portal:1TOPICS', { limit: '101' }, 400],
    ['eu-portal:1TOPICS', { limit: 'ten' }, 400],
    ['eu-portal:1TOPICS', { colour: 'red' }, 400],
  ])('answers %s with %j by %i', async (id, query, expected) => {
    expect((await ask(id, query)).status).toBe(expected);
  });

  it('says what was wrong and where, as problem details', async () => {
    const { headers, body } = await ask('eu-portal:1TOPICS', { limit: '101' });
    expect(headers?.['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ type: '/problems/bad-request', status: 400 });
    expect(body.errors).toMatchObject([{ where: 'query.limit' }]);
  });

  it('hides what went wrong inside, and records it', async () => {
    const { status, body, log } = await ask('eu-portal:1TOPICS', {}, async () => {
      throw new Error('table grantbridge-7 is gone');
    });
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('grantbridge-7');
    expect(log.lines).toMatchObject([{ code: 'unexpected-error' }]);
  });
});
