import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDeadLetters } from '../../../infra/local/dead-letters.ts';
import { type Handler, openFunctions } from '../../../infra/local/invoke.ts';
import { openWork } from '../../../infra/local/work.ts';
import { aFolder, aFunction, deadLettersInMemory, failOnFault, NOW } from './fixtures.ts';

const SPECS = [
  aFunction('index', { kind: 'event', event: 'SourceCollected' }),
  aFunction('send', { kind: 'queue', queue: 'digests', batchSize: 5 }),
  aFunction('record', { kind: 'queue', queue: 'mail-events', batchSize: 10 }),
];
const QUEUES = [
  { name: 'digests' as const, visibilitySeconds: 1, maxReceives: 2 },
  { name: 'mail-events' as const, visibilitySeconds: 1, maxReceives: 2 },
];

const aWorkshop = (
  handlers: Record<string, (event: unknown) => unknown>,
  deadLetters: Parameters<typeof openWork>[0]['deadLetters'] = deadLettersInMemory(),
) => {
  const load = async ({ name }: { name: string }): Promise<Handler> => {
    return async (event) => handlers[name]?.(event);
  };
  const functions = openFunctions(SPECS, load);
  return openWork({
    specs: SPECS,
    queueSpecs: QUEUES,
    functions,
    deadLetters,
    onFault: failOnFault,
    backoffMs: () => 1,
  });
};

const collected = { name: 'SourceCollected', detail: { source: 'eu-portal' }, at: NOW };

describe('the work that nobody waits for', () => {
  it('starts the function that the manifest names for an event, in the shape of EventBridge', async () => {
    const events: unknown[] = [];
    const work = aWorkshop({ index: (event) => events.push(event) });
    const id = work.bus.put({ source: 'grantbridge', ...collected });
    await work.drain();
    expect(events).toEqual([
      {
        version: '0',
        id,
        'detail-type': 'SourceCollected',
        source: 'grantbridge',
        account: '000000000000',
        time: '2026-08-17T06:00:00Z',
        region: 'eu-central-1',
        resources: [],
        detail: { source: 'eu-portal' },
      },
    ]);
  });

  it('starts nothing for an event of another name or another source', async () => {
    let calls = 0;
    const work = aWorkshop({ index: () => calls++ });
    work.bus.put({ source: 'grantbridge', ...collected, name: 'CallOpened' });
    work.bus.put({ source: 'somebody', ...collected });
    await work.drain();
    expect(calls).toBe(0);
  });

  it('tries an event twice more, as AWS does', async () => {
    let calls = 0;
    const { letters, add } = deadLettersInMemory();
    const index = () => {
      calls += 1;
      if (calls < 3) throw new Error('not yet');
    };
    const work = aWorkshop({ index }, { add });
    work.bus.put({ source: 'grantbridge', ...collected });
    await work.drain();
    expect(calls).toBe(3);
    expect(letters).toEqual([]);
  });

  it('keeps on disk what failed every time', async () => {
    const folder = aFolder();
    const index = () => {
      throw new Error('never');
    };
    const work = aWorkshop(
      { index },
      openDeadLetters(folder, () => NOW),
    );
    work.bus.put({ source: 'grantbridge', ...collected });
    await work.drain();
    const lines = readFileSync(join(folder, 'dead-letters', 'index.jsonl'), 'utf8');
    expect(JSON.parse(lines)).toMatchObject({
      at: NOW.toISOString(),
      from: 'index',
      receives: 3,
      because: 'Error: never',
    });
  });

  it('is drained only when all that one thing led to is done', async () => {
    const done: string[] = [];
    const work = aWorkshop({
      index: () => void work.queues.get('digests')?.send('a'),
      send: () => void work.queues.get('mail-events')?.send('b'),
      record: async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        done.push('recorded');
      },
    });
    work.bus.put({ source: 'grantbridge', ...collected });
    await work.drain();
    expect(done).toEqual(['recorded']);
  });

  it('cannot be opened when nobody works on a queue', () => {
    const open = () =>
      openWork({
        specs: [],
        queueSpecs: QUEUES,
        functions: openFunctions([], async () => async () => undefined),
        deadLetters: deadLettersInMemory(),
        onFault: failOnFault,
      });
    expect(open).toThrow('digests');
  });
});
