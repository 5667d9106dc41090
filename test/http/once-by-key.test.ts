import { describe, expect, it } from 'vitest';
import { json } from '../../shared/http/api.ts';
import { onceByKey } from '../../shared/http/once-by-key.ts';
import { aContext, aSignedInRequest } from '../support/aws-events.ts';
import { NOW } from '../support/builders.ts';
import { inMemoryKeyedRequests } from '../support/in-memory/keyed-requests.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { CLAIMS } from '../support/signed-in.ts';

type Asked = { key?: string; body?: unknown; claims?: Record<string, string>; method?: string };

/** A route that answers how often it was carried out, by these statuses in turn. */
const counting = (statuses: readonly number[] = [], log = keptLogger()) => {
  let [carriedOut, now] = [0, NOW];
  const answer = async () => {
    const status = statuses[carriedOut] ?? 201;
    carriedOut += 1;
    return status === 0
      ? Promise.reject(new Error('broken off'))
      : json(status, { time: carriedOut });
  };
  const handler = onceByKey({ requests: inMemoryKeyedRequests(), log, now: () => now }, answer);
  const ask = async (asked: Asked = {}) => {
    const { key, body = { a: 1 }, claims = CLAIMS.officer, method = 'POST' } = asked;
    const event = aSignedInRequest(method, '/made-up/things', { claims, body });
    if (key !== undefined) event.headers['idempotency-key'] = key;
    const { statusCode, headers = {}, body: text = '' } = await handler(event, aContext());
    return { statusCode, headers, body: text === '' ? undefined : JSON.parse(text) };
  };
  const wait = (hours: number): void => {
    now = new Date(now.getTime() + hours * 3_600_000);
  };
  return { ask, wait, carriedOut: () => carriedOut };
};

const KEY = 'a-key-of-mine';

describe('a POST under a key', () => {
  it('is carried out once, and the same again is given the same answer', async () => {
    const { ask, carriedOut } = counting();
    const first = await ask({ key: KEY });
    const second = await ask({ key: KEY });
    expect(carriedOut()).toBe(1);
    expect([second.statusCode, second.body]).toEqual([201, { time: 1 }]);
    expect(second.headers).toMatchObject({ ...first.headers, 'idempotency-replayed': 'true' });
  });

  it('is carried out once when it comes many times at once', async () => {
    const { ask, carriedOut } = counting();
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask({ key: KEY })));
    expect(carriedOut()).toBe(1);
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201, 409]));
  });

  it('is refused when the key stands for another request', async () => {
    const { ask } = counting();
    await ask({ key: KEY });
    const other = await ask({ key: KEY, body: { a: 2 } });
    expect(other).toMatchObject({ statusCode: 422, body: { type: '/problems/key-reused' } });
  });

  it('is that of its caller alone', async () => {
    const { ask, carriedOut } = counting();
    await ask({ key: KEY });
    await ask({ key: KEY, claims: CLAIMS.administrator });
    expect(carriedOut()).toBe(2);
  });

  it.each([
    ['broken off', 0],
    ['answered by a failure', 500],
  ])('is not carried out again after it was %s', async (_how, failing) => {
    const { ask, carriedOut } = counting([failing]);
    await ask({ key: KEY });
    expect(await ask({ key: KEY })).toMatchObject({ statusCode: 409 });
    expect(carriedOut()).toBe(1);
  });

  it('may be made again after it was refused', async () => {
    const { ask } = counting([503, 429, 404]);
    for (const expected of [503, 429, 404, 201]) {
      expect((await ask({ key: KEY })).statusCode).toBe(expected);
    }
  });

  it('is a new one after a day', async () => {
    const { ask, wait, carriedOut } = counting();
    await ask({ key: KEY });
    wait(25);
    expect((await ask({ key: KEY, body: { a: 3 } })).statusCode).toBe(201);
    expect(carriedOut()).toBe(2);
  });

  it('is refused with a key that is none', async () => {
    const { ask, carriedOut } = counting();
    for (const key of ['', 'short', 'with a blank', 'x'.repeat(201)]) {
      expect(await ask({ key })).toMatchObject({
        statusCode: 400,
        body: { errors: [{ where: 'headers.idempotency-key' }] },
      });
    }
    expect(carriedOut()).toBe(0);
  });
});

describe('a request without a key, or that is no POST', () => {
  it('is carried out each time', async () => {
    const { ask, carriedOut } = counting();
    for (const asked of [{}, {}, { key: KEY, method: 'PUT' }, { key: KEY, method: 'PUT' }]) {
      expect((await ask(asked)).statusCode).toBe(201);
    }
    expect(carriedOut()).toBe(4);
  });
});
