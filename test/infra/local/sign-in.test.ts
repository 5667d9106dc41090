import { createHash, randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openCodes } from '../../../infra/local/sign-in/codes.ts';
import { keepSignInKeys } from '../../../infra/local/sign-in/keys.ts';
import { PEOPLE } from '../../../infra/local/sign-in/people.ts';
import { fetchToken } from '../../../infra/local/sign-in/token.ts';
import { openThrottle } from '../../../infra/local/throttle.ts';
import { aFunction } from './fixtures.ts';
import { aPortToSignInAt } from './signing-in.ts';

const SPECS = [
  aFunction('whoami', { kind: 'route', method: 'GET', path: '/whoami', for: 'signed-in' }),
];

const Seen = z.object({ claims: z.record(z.string(), z.string()).optional() });

const Tokens = z.object({ access_token: z.string(), id_token: z.string() });

describe('signing in on this machine', () => {
  let here: Awaited<ReturnType<typeof aPortToSignInAt>>;
  beforeAll(async () => {
    here = await aPortToSignInAt(SPECS);
  });
  afterAll(() => here.port.stop());

  const claimsSeen = async (token: string) => {
    const response = await fetch(`${here.base}/whoami`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: response.status, ...Seen.parse(await response.json()) };
  };

  const tokenOf = (as: string, scope = 'grantbridge/calls:read') =>
    fetchToken({ as, scope, port: String(here.port.port), data: here.dataDir });

  it('leads from an address and a mailed code, with PKCE, to a token by which the API knows the role', async () => {
    const { person, exchange } = await aBrowser(here);
    await person.types({ email: 'Officer@Topolovgrad.example' });
    const mail = await simpleParser(here.mails.at(-1)?.raw ?? '');
    const code = /\d{8}/.exec(mail.subject ?? '')?.[0] ?? '';
    expect((await person.types({ code: code === '00000000' ? '1' : '00000000' })).status).toBe(403);
    const back = await person.follows(await person.types({ code }));
    const { access_token: token, id_token: idToken } = await exchange(back);
    expect(await claimsSeen(token)).toMatchObject({
      status: 200,
      claims: {
        iss: here.base,
        client_id: 'pages',
        token_use: 'access',
        role: 'officer',
        party: 'BG-HKV32',
        exp: expect.stringMatching(/^\d+$/),
      },
    });
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', kid: expect.any(String) });
    expect((await claimsSeen(idToken)).claims?.token_use).toBeUndefined();
    expect(here.faults).toEqual([]);
  });

  it('mails nothing to an address that nobody has, and does not say so', async () => {
    const before = here.mails.length;
    const { person } = await aBrowser(here);
    const known = await (await person.types({ email: 'staff@ram-trakia.example' })).text();
    expect(here.mails).toHaveLength(before + 1);
    const unknown = await (await person.types({ email: 'nobody@town.example' })).text();
    expect(unknown).toBe(known);
    expect(here.mails).toHaveLength(before + 1);
  });

  it.each([
    ['a client that nobody knows', '/oauth2/authorize?client_id=other', 'invalid_client'],
    ['a sign-in that nobody began', '/sign-in/other', 'Begin again'],
  ])('says on a safe page what is wrong with %s', async (_what, path, words) => {
    const response = await fetch(here.base + path);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain(words);
  });

  it('ends a session by a button', async () => {
    const { go } = await aBrowser(here);
    const asked = await (await go('/logout')).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked)?.[1] ?? '';
    const [, action = ''] = /action="([^"]+)"/.exec(asked) ?? [];
    const body = new URLSearchParams({ xsrf, logout: 'yes' });
    const done = await go(action, { method: 'POST', body });
    const { headers } = done;
    expect(await (await go(headers.get('location') ?? '')).text()).toContain('You are signed out');
  });

  it.each(PEOPLE)('gives a script beside the service the token of $name', async (person) => {
    const { sub, party, associations, groups } = person;
    const { claims } = await claimsSeen(await tokenOf(person.name));
    expect(claims).toMatchObject({ sub, role: groups[0] });
    expect([claims?.party, claims?.associations]).toEqual([party, associations]);
  });

  it('gives a machine the scopes that it asks for and has, and itself as the subject', async () => {
    const token = await tokenOf('machine', 'grantbridge/calls:read grantbridge/profiles:write');
    expect(decodeJwt(token)).toMatchObject({
      sub: 'machine',
      client_id: 'machine',
      scope: 'grantbridge/calls:read grantbridge/profiles:write',
    });
    expect(decodeJwt(await tokenOf('machine', 'grantbridge/all'))).not.toHaveProperty('scope');
    await expect(tokenOf('king')).rejects.toThrow('--as: one of officer');
  });

  it('gives nobody a token for a wrong secret, nor by a grant that is not the client’s', async () => {
    const ask = async (client: string, secret: string, fields: Record<string, string>) =>
      (
        await fetch(`${here.base}/oauth2/token`, {
          method: 'POST',
          headers: { authorization: `Basic ${btoa(`${client}:${secret}`)}` },
          body: new URLSearchParams(fields),
        })
      ).status;
    const script = { grant_type: 'urn:grantbridge:local:script', as: 'administrator' };
    expect(await ask('scripts', 'guess', script)).toBe(401);
    expect(await ask('machine', here.keys.machine, script)).toBe(400);
    expect(await ask('scripts', here.keys.scripts, { ...script, as: 'nobody' })).toBe(400);
  });

  it('keeps its keys in the data folder, the same at every start, for its owner alone', async () => {
    expect(await keepSignInKeys(here.dataDir)).toEqual(here.keys);
    for (const name of ['signing-key.json', 'cookie-key', 'machine-secret', 'scripts-secret']) {
      expect(statSync(join(here.dataDir, 'sign-in', name)).mode & 0o777).toBe(0o600);
    }
  });
});

/** A browser that keeps its cookies, on its way from the authorization endpoint. */
const aBrowser = async ({ base }: { base: string }) => {
  const cookies = new Map<string, string>();
  const go = async (url: string, request: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, base), {
      ...request,
      headers: { cookie },
      redirect: 'manual',
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    return response;
  };
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${base}/signed-in`;
  const asked = new URLSearchParams({
    client_id: 'pages',
    response_type: 'code',
    scope: 'openid email',
    redirect_uri: redirectUri,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const started = await go(`/oauth2/authorize?${asked}`);
  const form = started.headers.get('location') ?? '';
  const person = {
    types: (fields: Record<string, string>) =>
      go(form, { method: 'POST', body: new URLSearchParams(fields) }),
    follows: async (response: Response): Promise<string> =>
      (await go(response.headers.get('location') ?? '')).headers.get('location') ?? '',
  };
  const exchange = async (back: string) => {
    const code = new URL(back).searchParams.get('code') ?? '';
    const response = await go('/oauth2/token', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'pages',
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      }),
    });
    return Tokens.parse(await response.json());
  };
  return { person, exchange, go };
};

describe('a code', () => {
  const [person] = PEOPLE;
  if (!person) throw new Error('nobody may sign in');

  it('works once, for three minutes, for one sign-in, and not after three wrong tries', () => {
    let at = 0;
    const codes = openCodes(() => at);
    const code = codes.issue('a', person) ?? '';
    expect(code).toMatch(/^\d{8}$/);
    expect(codes.redeem('b', code)).toBeUndefined();
    expect(codes.redeem('a', code)).toBe(person);
    expect(codes.redeem('a', code)).toBeUndefined();
    const late = codes.issue('a', person) ?? '';
    at = 180_001;
    expect(codes.redeem('a', late)).toBeUndefined();
    const guessed = codes.issue('a', person) ?? '';
    for (let n = 0; n < 3; n += 1) expect(codes.redeem('a', 'x')).toBeUndefined();
    expect(codes.redeem('a', guessed)).toBeUndefined();
  });

  it('is mailed five times for one sign-in at most', () => {
    const codes = openCodes(() => 0);
    const issued = Array.from({ length: 6 }, () => codes.issue('a', person));
    expect(issued.map((code) => code !== undefined)).toEqual([true, true, true, true, true, false]);
  });
});

describe('the throttle', () => {
  it('lets a burst through, then so many a second, each client by itself', () => {
    let at = 0;
    const ask = openThrottle({ perSecond: 2, burst: 3, now: () => at });
    const passed = (client: string) => ask(client).ok;
    expect([1, 2, 3, 4].map(() => passed('a'))).toEqual([true, true, true, false]);
    expect(passed('b')).toBe(true);
    expect(ask('a')).toEqual({ ok: false, waitSeconds: 1 });
    at = 500;
    expect([passed('a'), passed('a')]).toEqual([true, false]);
  });
});
