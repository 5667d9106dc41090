import type { SQSEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doublingBackoff, openQueue, type QueueDeps } from '../../../infra/local/queue.ts';
import { failedIn } from '../../../infra/local/queue-event.ts';
import { deadLettersInMemory, failOnFault } from './fixtures.ts';

const aQueue = (worker: (event: SQSEvent) => unknown, overrides: Partial<QueueDeps> = {}) => {
  const { letters, add } = deadLettersInMemory();
  const queue = openQueue({
    spec: { name: 'digests', maxReceives: 3 },
    batchSize: 5,
    concurrency: 2,
    worker: async (event) => worker(event),
    backoffMs: () => 1,
    deadLetters: { add },
    onFault: failOnFault,
    ...overrides,
  });
  return { queue, letters };
};

const bodiesOf = (event: SQSEvent): string[] => event.Records.map(({ body }) => body);

const naming = (event: SQSEvent, bad: (body: string) => boolean) => ({
  batchItemFailures: event.Records.filter(({ body }) => bad(body)).map(({ messageId }) => ({
    itemIdentifier: messageId,
  })),
});

const inMood = (mood: string | undefined, event: SQSEvent): unknown => {
  if (mood === 'thrown') throw new Error('broken');
  if (mood === 'garbage') return { batchItemFailures: [{ itemIdentifier: '' }] };
  return mood === 'named' ? naming(event, () => true) : undefined;
};

describe('a queue', () => {
  it('hands out what was sent in batches, in the shape of SQS', async () => {
    const events: SQSEvent[] = [];
    const { queue } = aQueue((event) => void events.push(event));
    const ids = Array.from({ length: 12 }, (_, n) => queue.send(`body ${n}`));
    await queue.drain();
    expect(events.map(({ Records }) => Records.length)).toEqual([5, 5, 2]);
    expect(events.flatMap(({ Records }) => Records.map((record) => record.messageId))).toEqual(ids);
    expect(events[0]?.Records[0]).toMatchObject({
      body: 'body 0',
      md5OfBody: '2c2f1edb5aac06c6c201d1fe8916de7d',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:digests',
      attributes: { ApproximateReceiveCount: '1' },
    });
  });

  it('delivers again only the messages that the worker names', async () => {
    const seen: string[] = [];
    const { queue, letters } = aQueue((event) => {
      seen.push(...bodiesOf(event));
      return naming(event, (body) => body === 'bad' && seen.length <= 3);
    });
    for (const body of ['a', 'bad', 'c']) queue.send(body);
    await queue.drain();
    expect(seen).toEqual(['a', 'bad', 'c', 'bad']);
    expect(letters).toEqual([]);
  });

  it('buries a message after its last delivery, with what it failed of', async () => {
    const counts: string[] = [];
    const { queue, letters } = aQueue((event) => {
      counts.push(...event.Records.map((record) => record.attributes.ApproximateReceiveCount));
      throw new Error('the disk is full');
    });
    const id = queue.send('doomed');
    await queue.drain();
    expect(counts).toEqual(['1', '2', '3']);
    expect(letters).toEqual([
      {
        from: 'digests',
        id,
        receives: 3,
        body: 'doomed',
        because: 'Error: the disk is full',
      },
    ]);
  });

  it('tells when a message was handled, and does not when it was buried', async () => {
    const handled: string[] = [];
    const { queue } = aQueue((event) => naming(event, (body) => body === 'bad'));
    for (const body of ['good', 'bad']) {
      queue.send(body, async () => {
        handled.push(body);
      });
    }
    await queue.drain();
    expect(handled).toEqual(['good']);
  });

  it('never has more batches under way than it may', async () => {
    let running = 0;
    let most = 0;
    const { queue } = aQueue(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    });
    for (let n = 0; n < 40; n += 1) queue.send('x');
    await queue.drain();
    expect(most).toBe(2);
  });

  it('is drained only when messages that the worker itself sent are handled too', async () => {
    const seen: string[] = [];
    const { queue } = aQueue((event) => {
      for (const body of bodiesOf(event)) {
        seen.push(body);
        if (body.length < 4) queue.send(`${body}x`);
      }
    });
    queue.send('x');
    await queue.drain();
    expect(seen).toEqual(['x', 'xx', 'xxx', 'xxxx']);
  });

  it('hands out nothing after it was closed', async () => {
    let calls = 0;
    const { queue } = aQueue(() => {
      calls += 1;
    });
    queue.send('late');
    queue.close();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(calls).toBe(0);
    expect(queue.idle()).toBe(false);
  });

  it('handles every message or buries it, once, whatever the worker does', async () => {
    const plan = fc.array(fc.constantFrom('ok', 'named', 'thrown', 'garbage'), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(plan, fc.nat(20), async (moods, messages) => {
        let turn = 0;
        const handled: number[] = [];
        const { queue, letters } = aQueue((event) => inMood(moods[turn++], event));
        for (let n = 0; n < messages; n += 1) {
          queue.send(String(n), async () => {
            handled.push(n);
          });
        }
        await queue.drain();
        const ended = [...handled, ...letters.map(({ body }) => Number(body))];
        expect(ended.sort((a, b) => a - b)).toEqual(Array.from({ length: messages }, (_, n) => n));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the answer of a worker', () => {
  const ids = ['a', 'b'];
  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, []],
    ['null', null, []],
    ['an empty list', { batchItemFailures: [] }, []],
    ['null in place of the list', { batchItemFailures: null }, []],
    ['one of the batch', { batchItemFailures: [{ itemIdentifier: 'b' }] }, ['b']],
    ['one that is not of the batch', { batchItemFailures: [{ itemIdentifier: 'c' }] }, ids],
    ['an empty id', { batchItemFailures: [{ itemIdentifier: '' }] }, ids],
    ['a wrong name', { batchItemFailures: [{ id: 'a' }] }, ids],
    ['something else', 'fine', ids],
  ])('%s: %j fails %j', (_what, answer, failed) => {
    expect([...failedIn(answer, ids)]).toEqual(failed);
  });
});

describe('the pause before a message comes again', () => {
  it('doubles from one second to eight', () => {
    expect([1, 2, 3, 4, 5, 50].map(doublingBackoff)).toEqual([1000, 2000, 4000, 8000, 8000, 8000]);
  });
});
