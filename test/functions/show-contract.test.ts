import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import document from '../../docs/openapi.json' with { type: 'json' };
import { showContract } from '../../functions/show-contract/handler.ts';
import { PROBLEMS } from '../../shared/http/problem.ts';
import { aContext, aGetRequest } from '../support/aws-events.ts';
import { keptLogger } from '../support/kept-logger.ts';

const handler = showContract({ document, log: keptLogger() });

const get = async (
  path: string,
  {
    headers = {},
    ...parameters
  }: {
    headers?: Record<string, string>;
    path?: { type: string };
    query?: Record<string, string>;
  } = {},
) => {
  const reply = await handler({ ...aGetRequest(path, parameters), headers }, aContext());
  return { ...reply, headers: reply.headers ?? {}, body: reply.body ?? '' };
};

const explain = (type: string) => get('/problems/{type}', { path: { type } });

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'no-inline-style': 'off' },
});

const complaintsOf = async (markup: string): Promise<string[]> => {
  const { results } = await validator.validateString(markup);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
};

describe('GET /openapi.json', () => {
  it('gives the contract as it is kept', async () => {
    const { body, headers } = await get('/openapi.json');
    expect(JSON.parse(body)).toEqual(document);
    expect(headers['content-type']).toContain('application/json');
  });

  it.each(['/openapi.json', '/docs'])('sends %s only once to who remembers it', async (path) => {
    const { headers } = await get(path);
    const again = await get(path, { headers: { 'if-none-match': String(headers.etag) } });
    expect(again).toMatchObject({ statusCode: 304, body: '' });
  });
});

describe('GET /docs', () => {
  it('shows every operation, with a command that asks it', async () => {
    const { body } = await get('/docs');
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { operationId }] of Object.entries(methods)) {
        expect(body).toContain(`<article id="${operationId}">`);
        expect(body).toContain(`<code>${method.toUpperCase()} ${path}</code>`);
      }
    }
    expect(body).toContain('curl &quot;$SERVICE/calls?status=open&amp;limit=5');
  });

  it('is sound, leads only to what it has, and runs and loads nothing', async () => {
    const { body, headers } = await get('/docs');
    expect(await complaintsOf(body)).toEqual([]);
    const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const anchors = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(anchors.filter((id) => !ids.has(id))).toEqual([]);
    expect(body).not.toMatch(/<script|<img|<link|src="/);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });
});

describe('GET /problems/{type}', () => {
  it.each([
    ...Object.entries(PROBLEMS),
    ['starting', { title: 'The service is starting' }] as const,
  ])('explains %s', async (type, { title }) => {
    const { statusCode, body } = await explain(type);
    expect(statusCode).toBe(200);
    expect(body).toContain(`<title>${title}</title>`);
  });

  it('is sound', async () =>
    expect(await complaintsOf((await explain('forbidden')).body)).toEqual([]));

  it.each(['constructor', '<b>', 'nothing'])('knows no %s', async (type) => {
    expect((await explain(type)).statusCode).toBe(404);
  });
});

describe('GET /signed-in', () => {
  it('hands over the code of a sign-in, in no cache and with nothing that could run', async () => {
    const { body, headers } = await get('/signed-in', {
      query: { code: '"><script>', state: 's', iss: 'http://127.0.0.1:3000' },
    });
    expect(body).toContain('<code>&quot;&gt;&lt;script&gt;</code>');
    expect(headers['cache-control']).toBe('no-store');
    expect(await complaintsOf(body)).toEqual([]);
  });

  it('says why nobody was signed in', async () => {
    const query = { error: 'access_denied', error_description: 'The person said no' };
    const { body } = await get('/signed-in', { query });
    expect(body).toContain('access_denied. The person said no');
    expect((await get('/signed-in')).body).toContain('Nobody comes from a sign-in');
  });
});
