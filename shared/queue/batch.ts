import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Logger } from '../log/logger.ts';

/** The message is fine but its time has not come (a lease, an unsettled outcome): it must be delivered again. */
export class NotYetError extends Error {
  override readonly name = 'NotYetError';
}

/**
 * Handles every message of a batch on its own and names those that failed, so that the queue delivers only
 * these again.
 */
export const eachBody =
  (log: Logger, handle: (body: string) => Promise<void>) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const { messageId, body } of event.Records) {
      try {
        await handle(body);
      } catch (cause) {
        batchItemFailures.push({ itemIdentifier: messageId });
        if (!(cause instanceof NotYetError))
          log.error('batch.message-failed', { messageId }, cause);
      }
    }
    return { batchItemFailures };
  };

/** The same for messages in JSON. One that is not fails like any other and ends in the dead-letter queue. */
export const eachMessage = (log: Logger, handle: (body: unknown) => Promise<void>) =>
  eachBody(log, async (body) => handle(JSON.parse(body)));
