import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { SQSEvent } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachMessage, NotYetError } from '../../shared/queue/batch.ts';
import { EventsRefusedError, publisher } from '../../shared/queue/publish-events.ts';
import { aQueueEvent } from '../support/aws-events.ts';
import { keptLogger } from '../support/kept-logger.ts';

const failuresOf = async (event: SQSEvent, handle: (body: unknown) => Promise<void>) => {
  const log = keptLogger();
  const { batchItemFailures } = await eachMessage(log, handle)(event);
  return { failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), log };
};

describe('a batch of messages', () => {
  it('names only those that failed, so that the others are not delivered again', async () => {
    const { failed } = await failuresOf(aQueueEvent([1, 2, 3]), async (body) => {
      if (body === 2) throw new Error('no');
    });
    expect(failed).toEqual(['message-1']);
  });

  it('goes on after a message that is not JSON', async () => {
    const event = aQueueEvent([1, 2]);
    const handled: unknown[] = [];
    const [first] = event.Records;
    if (first) first.body = '{"week":';
    const { failed } = await failuresOf(event, async (body) => void handled.push(body));
    expect({ failed, handled }).toEqual({ failed: ['message-0'], handled: [2] });
  });

  it('logs a failure by its name, never by what it says', async () => {
    const { log } = await failuresOf(aQueueEvent([1]), async () => {
      throw new Error('grants@place.example');
    });
    expect(log.lines).toMatchObject([{ level: 'error', code: 'batch.message-failed' }]);
    expect(JSON.stringify(log.lines)).not.toContain('@');
  });

  it('delivers again, without an alarm, what only has to wait', async () => {
    const { failed, log } = await failuresOf(aQueueEvent([1]), async () => {
      throw new NotYetError('leased');
    });
    expect({ failed, lines: log.lines }).toEqual({ failed: ['message-0'], lines: [] });
  });
});

/** A bus that keeps each request it is sent, and refuses some events of each. */
const aBus = (refuses = 0) => {
  const requests: { DetailType: string; Detail: string }[][] = [];
  const client = new EventBridgeClient({ region: 'eu-central-1' });
  client.middlewareStack.add(
    () => async (args) => {
      requests.push(JSON.parse(JSON.stringify(args.input)).Entries);
      return { response: {}, output: { $metadata: {}, FailedEntryCount: refuses } };
    },
    { step: 'initialize', priority: 'high' },
  );
  return { publish: publisher('bus', client), requests };
};

describe('publishing events', () => {
  it('sends all in order, no more at once than the bus takes', async () => {
    const sizes = fc.array(fc.constantFrom(1, 1000, 100_000, 230_000), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(sizes, async (lengths) => {
        const { publish, requests } = aBus();
        const events = lengths.map((length, at) => ({
          ...{ name: `E${at}`, detail: 'x'.repeat(length) },
        }));
        await publish(events);
        const sent = requests.flat();
        expect(sent.map(({ DetailType }) => DetailType)).toEqual(events.map(({ name }) => name));
        for (const request of requests) {
          const bytes = request.reduce((sum, { Detail }) => sum + Detail.length, 0);
          expect([request.length <= 10, bytes <= 256 * 1024]).toEqual([true, true]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('fails when the bus refuses one', async () => {
    const { publish } = aBus(1);
    await expect(publish([{ name: 'E', detail: 1 }])).rejects.toThrow(EventsRefusedError);
  });
});
