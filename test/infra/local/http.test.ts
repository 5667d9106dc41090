import { request } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PublicPort, takePort } from '../../../infra/local/http.ts';
import { html } from '../../../infra/local/pages/html.ts';
import { page } from '../../../infra/local/pages/page.ts';
import { routesOf } from '../../../infra/local/routes.ts';
import type { SignIn } from '../../../infra/local/sign-in/open.ts';
import { err } from '../../../shared/domain/result.ts';
import { aFunction, NOW } from './fixtures.ts';

const SPECS = [
  aFunction('list-calls', { kind: 'route', method: 'GET', path: '/calls', for: 'everybody' }),
  aFunction('get-call', { kind: 'route', method: 'GET', path: '/calls/{id}', for: 'everybody' }),
  aFunction('leave', { kind: 'route', method: 'POST', path: '/leave/{token}', for: 'link-holder' }),
];

const NO_SIGN_IN: SignIn = {
  authorize: async () => err({ kind: 'no-token' }),
  serves: () => false,
  serve: async () => undefined,
};

describe('the public port', () => {
  const invoked: { name: string; event: APIGatewayProxyEventV2 }[] = [];
  const faults: unknown[] = [];
  let answer: unknown;
  let port: PublicPort;
  let base: string;

  beforeAll(async () => {
    port = await takePort(0);
    base = `http://127.0.0.1:${port.port}`;
  });
  afterAll(() => port.stop());
  beforeEach(() => {
    invoked.length = 0;
    faults.length = 0;
    answer = { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"a":1}' };
  });

  const functions = {
    invoke: async (name: string, event: unknown) => {
      invoked.push({ name, event: event as APIGatewayProxyEventV2 });
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };

  const open = () =>
    port.open({
      routes: routesOf(SPECS),
      functions,
      signIn: NO_SIGN_IN,
      throttle: () => ({ ok: true }),
      corsOrigins: ['http://localhost:5173'],
      pages: async ({ pathname }) => (pathname === '/' ? page('Home', html`Hello`) : undefined),
      now: () => NOW,
      onFault: (cause) => faults.push(cause),
    });

  it('asks to come back while the service starts', async () => {
    const response = await fetch(base);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
  });

  it('hands a request to its function in the shape of API Gateway', async () => {
    open();
    const response = await fetch(`${base}/calls/eu-portal%3A1?a=1&a=2&b=%D0%B6`, {
      headers: { cookie: 'one=1; two=2', 'x-id': '7' },
    });
    expect(await response.json()).toEqual({ a: 1 });
    expect(invoked[0]?.name).toBe('get-call');
    expect(invoked[0]?.event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /calls/{id}',
      rawPath: '/calls/eu-portal%3A1',
      rawQueryString: 'a=1&a=2&b=%D0%B6',
      queryStringParameters: { a: '1,2', b: 'ж' },
      pathParameters: { id: 'eu-portal%3A1' },
      cookies: ['one=1', 'two=2'],
      headers: { 'x-id': '7' },
      requestContext: {
        http: { method: 'GET', path: '/calls/eu-portal%3A1' },
        time: '17/Aug/2026:06:00:00 +0000',
        timeEpoch: NOW.getTime(),
      },
      isBase64Encoded: false,
    });
  });

  it('hands a form on as it was posted, and never by another method', async () => {
    open();
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(`${base}/leave/a.b_c-d`, { method: 'POST', body })).status).toBe(200);
    expect(invoked[0]?.event).toMatchObject({
      routeKey: 'POST /leave/{token}',
      pathParameters: { token: 'a.b_c-d' },
      headers: { 'content-type': expect.stringContaining('application/x-www-form-urlencoded') },
      body: Buffer.from('List-Unsubscribe=One-Click').toString('base64'),
      isBase64Encoded: true,
    });
    for (const method of ['GET', 'HEAD']) {
      const refused = await fetch(`${base}/leave/a.b_c-d`, { method });
      expect(refused.status).toBe(405);
    }
    expect(invoked).toHaveLength(1);
  });

  it('tells pages of those origins alone that they may ask, and what', async () => {
    open();
    const asking = { 'access-control-request-method': 'PUT' };
    const askBefore = (origin: string) =>
      fetch(`${base}/calls`, { method: 'OPTIONS', headers: { origin, ...asking } });
    const [ours, theirs] = [
      await askBefore('http://localhost:5173'),
      await askBefore('http://evil.example'),
    ];
    expect(ours.status).toBe(204);
    expect(ours.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    expect(ours.headers.get('access-control-allow-headers')).toContain('authorization');
    expect([theirs.status, theirs.headers.get('access-control-allow-origin')]).toEqual([405, null]);
    const asked = await fetch(`${base}/calls`, { headers: { origin: 'http://localhost:5173' } });
    expect(asked.headers.get('vary')).toBe('origin');
    expect(invoked).toHaveLength(1);
  });

  it('refuses with headers that keep a browser from making more of it', async () => {
    open();
    const { headers } = await fetch(`${base}/nothing`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('answers HEAD like GET, without the body', async () => {
    open();
    const response = await fetch(`${base}/calls`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('7');
    expect(await response.text()).toBe('');
  });

  it('knows nothing at other addresses, in problem details', async () => {
    open();
    for (const path of ['/nothing', '/calls/', '/calls/a/b']) {
      const response = await fetch(base + path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.json()).toMatchObject({ type: '/problems/not-found', status: 404 });
    }
    expect(invoked).toEqual([]);
  });

  it.each(['/calls', '/'])('refuses other methods at %s and says which it takes', async (path) => {
    open();
    const response = await fetch(base + path, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET');
    expect(await response.json()).toMatchObject({ type: '/problems/method-not-allowed' });
  });

  it.each([
    ['a function that fails', new Error('secret detail')],
    ['an answer that is none', { body: 1 }],
  ])('says nothing of its insides after %s', async (_what, broken) => {
    open();
    answer = broken;
    const response = await fetch(`${base}/calls`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(faults).toHaveLength(1);
  });

  it('decodes an answer in base64', async () => {
    open();
    answer = {
      statusCode: 200,
      body: Buffer.from('жив').toString('base64'),
      isBase64Encoded: true,
    };
    expect(await (await fetch(`${base}/calls`)).text()).toBe('жив');
  });

  const ask = (host: string, method = 'GET', bytes = 0): Promise<number> =>
    new Promise((resolve, reject) => {
      const options = { port: port.port, host: '127.0.0.1', path: '/calls', method };
      const headers = { host, ...(bytes > 0 ? { 'content-length': bytes } : {}) };
      const asked = request({ ...options, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.on('error', reject);
      asked.end(bytes > 0 ? Buffer.alloc(bytes, 'x') : undefined);
    });

  it('refuses a body that is too long', async () => {
    open();
    expect(await ask('localhost', 'GET', 1024 * 1024 + 1)).toBe(413);
    expect(await ask('localhost', 'GET', 1024)).toBe(200);
  });

  it('answers to its own names and to addresses, to no name of somebody else', async () => {
    open();
    expect(await ask('localhost:3000')).toBe(200);
    expect(await ask('127.0.0.1')).toBe(200);
    expect(await ask('[::1]:3000')).toBe(200);
    expect(await ask('evil.example')).toBe(421);
  });

  it('cannot be taken twice', async () => {
    await expect(takePort(port.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
