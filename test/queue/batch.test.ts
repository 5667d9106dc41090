import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { eachMessage, NotYetError } from '../../shared/queue/batch.ts';
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
