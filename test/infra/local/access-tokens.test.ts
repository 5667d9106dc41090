import { generateKeyPairSync } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS } from '../../support/access-matrix.ts';
import { aPortToSignInAt } from './signing-in.ts';

type Forging = {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: Parameters<SignJWT['sign']>[0];
};

const HOUR = 3600;

describe('a token at the public port', () => {
  let here: Awaited<ReturnType<typeof aPortToSignInAt>>;
  beforeAll(async () => {
    here = await aPortToSignInAt();
  });
  afterAll(() => here.port.stop());

  const seconds = () => Math.floor(Date.now() / 1000);

  /** A token as the sign-in signs it, but for what is asked to be wrong. */
  const aToken = async ({ claims = {}, header = {}, key }: Forging = {}): Promise<string> => {
    const { signing } = here.keys;
    const own = { iss: here.base, sub: 'u-1', client_id: 'pages', token_use: 'access' };
    const times = { iat: seconds(), exp: seconds() + HOUR };
    return new SignJWT({ ...own, ...times, aud: 'pages', list: ['a', 'b'], ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: signing.kid, ...header })
      .sign(key ?? (await importJWK(signing, 'RS256')));
  };

  const unsigned = (payload: object): string =>
    `${[{ alg: 'none', kid: here.keys.signing.kid }, payload]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')}.`;

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const shared = new TextEncoder().encode('a secret that both sides could share');

  const BAD: [string, () => Promise<string> | string][] = [
    ['expired', () => aToken({ claims: { exp: seconds() - 1 } })],
    ['not valid yet', () => aToken({ claims: { nbf: seconds() + HOUR } })],
    ['issued in the future', () => aToken({ claims: { iat: seconds() + HOUR } })],
    ['that never ends', () => aToken({ claims: { exp: undefined } })],
    ['signed by somebody else', () => aToken({ key: stranger })],
    ['of a key nobody knows', () => aToken({ header: { kid: 'other' } })],
    ['that names no key', () => aToken({ header: { kid: undefined } })],
    ['of another audience', () => aToken({ claims: { aud: 'somebody-else' } })],
    [
      'without audience, of another client',
      () => aToken({ claims: { aud: undefined, client_id: 'x' } }),
    ],
    ['of another issuer', () => aToken({ claims: { iss: 'https://issuer.example' } })],
    ['with a shared secret', () => aToken({ header: { alg: 'HS256' }, key: shared })],
    [
      'without a signature',
      async () => unsigned({ iss: here.base, aud: 'pages', exp: seconds() + HOUR }),
    ],
    ['changed on the way', async () => `${(await aToken()).slice(0, -6)}AAAAAA`],
    ['that is none', () => 'abc'],
  ];

  /** Where a route of the manifest answers: any text does for its parameters. */
  const ask = (key: string, token?: string) => {
    const [method = '', path = ''] = key.split(' ');
    return fetch(here.base + path.replaceAll(/\{\w+\}/g, 'x'), {
      method,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
  };

  const closed = Object.keys(ACCESS).filter((key) => ACCESS[key] !== 'open');
  const open = Object.keys(ACCESS).filter((key) => ACCESS[key] === 'open');

  it.each(closed)('opens %s when it is good, and hands its claims on as texts', async (key) => {
    const response = await ask(key, await aToken());
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      claims: { sub: 'u-1', aud: 'pages', exp: expect.stringMatching(/^\d+$/), list: '[a b]' },
    });
  });

  it.each(closed)('is asked for by %s', async (key) => {
    const response = await ask(key);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ type: '/problems/not-signed-in' });
  });

  it.each(BAD)('%s opens no route', async (_what, forge) => {
    const token = await forge();
    for (const key of closed) {
      const response = await ask(key, token);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_token"/);
      await response.body?.cancel();
    }
  });

  it('is taken by its client where it names no audience, and without the word before it', async () => {
    const [key = ''] = closed;
    const token = await aToken({ claims: { aud: undefined } });
    expect((await ask(key, token)).status).toBe(200);
    const [method = '', path = ''] = key.split(' ');
    const bare = await fetch(here.base + path.replaceAll(/\{\w+\}/g, 'x'), {
      method,
      headers: { authorization: token },
    });
    expect(bare.status).toBe(200);
  });

  it('is not looked at, nor handed on, where none is asked for', async () => {
    for (const key of open) {
      for (const token of [undefined, 'abc', await aToken()]) {
        const response = await ask(key, token);
        expect(response.status).toBe(200);
        expect(await response.json()).not.toHaveProperty('claims');
      }
    }
  });
});
