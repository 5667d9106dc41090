import { describe, expect, it } from 'vitest';
import { indexCalls } from '../../functions/index-calls/handler.ts';
import { cachedOpenCalls, NoIndexError } from '../../functions/send-digests/open-calls.ts';
import { aCallRecord, aDeadline, aProgramme, NOW, OPEN_TO_ALL } from '../support/builders.ts';
import { inMemoryCallIndex } from '../support/in-memory/call-index.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemoryProgrammes } from '../support/in-memory/programmes.ts';
import { keptLogger } from '../support/kept-logger.ts';

const closed = aCallRecord({ id: 'eu-portal:2TOPICS', deadlines: [aDeadline('2026-08-01')] });

const aService = () => {
  const indexes = inMemoryCallIndex();
  const calls = inMemoryCalls([aCallRecord(), closed]);
  let saves = 0;
  const index = indexCalls({
    calls,
    programmes: inMemoryProgrammes([aProgramme({ eligibility: OPEN_TO_ALL })]),
    indexes: {
      ...indexes,
      save: (stored) => {
        saves += 1;
        return indexes.save(stored);
      },
    },
    themesOf: () => [],
    log: keptLogger(),
    now: () => NOW,
  });
  return { index, calls, openCalls: cachedOpenCalls(indexes), saves: () => saves };
};

describe('indexing the calls', () => {
  it('holds what has not closed, with the rules of its programme', async () => {
    const { index, openCalls } = aService();
    await index();
    expect(await openCalls()).toMatchObject([
      { id: 'eu-portal:1TOPICS', eligibility: { countries: { by: 'programme' } } },
    ]);
  });

  it('saves nothing when nothing changed', async () => {
    const { index, saves } = aService();
    await index();
    await index();
    expect(saves()).toBe(1);
  });

  it('is seen by a reader that has an older one in its memory', async () => {
    const { index, calls, openCalls } = aService();
    await index();
    await openCalls();
    await calls.insert(aCallRecord({ id: 'eu-portal:3TOPICS' }));
    await index();
    expect(await openCalls()).toHaveLength(2);
  });

  it('refuses to be read before there is one: an empty digest would be a lie', async () => {
    await expect(aService().openCalls()).rejects.toThrow(NoIndexError);
  });
});
