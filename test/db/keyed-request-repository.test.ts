import { describe, expect, it } from 'vitest';
import {
  type KeyedRequestRepository,
  keyedRequestRepository,
} from '../../shared/db/keyed-request-repository.ts';
import { KeyedRequest } from '../../shared/domain/keyed-request.ts';
import { inMemoryKeyedRequests } from '../support/in-memory/keyed-requests.ts';
import { useTables } from '../support/table.ts';

const newTable = useTables();

const aRequest = (overrides: Record<string, unknown> = {}): KeyedRequest =>
  KeyedRequest.parse({
    caller: 'officer-1',
    key: 'request-0001',
    digest: 'a'.repeat(64),
    at: '2026-08-17T04:30:00.000Z',
    ...overrides,
  });

const contract = (where: string, make: () => Promise<KeyedRequestRepository>): void => {
  describe(`requests with a key ${where}`, () => {
    it('are claimed by one', async () => {
      const requests = await make();
      const claims = [aRequest(), aRequest({ digest: 'b'.repeat(64) })];
      const outcomes = await Promise.all(claims.map((each) => requests.claim(each, undefined)));
      expect(outcomes.filter((claimed) => claimed)).toHaveLength(1);
    });

    it('are kept apart by caller', async () => {
      const requests = await make();
      const other = aRequest({ caller: 'officer-2' });
      expect(await requests.claim(aRequest(), undefined)).toBe(true);
      expect(await requests.claim(other, undefined)).toBe(true);
      expect(await requests.get('officer-2', other.key)).toEqual(other);
    });

    it('give way to a later one only as they were read', async () => {
      const requests = await make();
      await requests.claim(aRequest(), undefined);
      const later = aRequest({ at: '2026-08-19T04:30:00.000Z' });
      expect(await requests.claim(later, aRequest({ digest: 'c'.repeat(64) }))).toBe(false);
      expect(await requests.claim(later, aRequest())).toBe(true);
      expect(await requests.get('officer-1', later.key)).toEqual(later);
    });

    it('keep their answer, or are forgotten', async () => {
      const requests = await make();
      const headers = { 'content-type': 'application/json' };
      const answer = { statusCode: 201, headers, body: new Uint8Array([1, 2]) };
      await requests.claim(aRequest(), undefined);
      await requests.settle({ ...aRequest(), answer });
      expect((await requests.get('officer-1', aRequest().key))?.answer).toEqual(answer);
      await requests.release(aRequest());
      expect(await requests.get('officer-1', aRequest().key)).toBeUndefined();
    });
  });
};

contract('in memory', async () => inMemoryKeyedRequests());
contract('in the table', async () => keyedRequestRepository(await newTable()));
