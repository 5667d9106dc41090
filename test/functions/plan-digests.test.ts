import { describe, expect, it } from 'vitest';
import { planDigests } from '../../functions/plan-digests/handler.ts';
import { DigestBatch } from '../../shared/queue/digest-batch.ts';
import { aMunicipality } from '../support/builders.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { keptLogger } from '../support/kept-logger.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    aMunicipality({ id: `BG-X${n}`, ...(n === 0 ? { contacts: [] } : {}) }),
  );

const planned = async (count: number, now: string): Promise<DigestBatch[]> => {
  const messages: DigestBatch[] = [];
  const plan = planDigests({
    municipalities: inMemoryMunicipalities(many(count)),
    send: async (batch) => void messages.push(...batch.map((each) => DigestBatch.parse(each))),
    log: keptLogger(),
    now: () => new Date(now),
  });
  await plan();
  return messages;
};

describe('planning the digests of a week', () => {
  it('queues every municipality that has somebody to write to, once', async () => {
    const messages = await planned(1234, '2026-08-17T04:30:00Z');
    const ids = messages.flatMap(({ municipalityIds }) => municipalityIds);
    expect(ids).toHaveLength(1233);
    expect(new Set(ids).size).toBe(1233);
  });

  it('counts weeks where the service is at home', async () => {
    // Sunday evening in UTC is Monday morning in Sofia, and a new week.
    const [message] = await planned(2, '2026-08-16T21:30:00Z');
    expect(message?.week).toBe('2026-W34');
  });
});
