import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';

/** The most messages that SQS takes in one call. */
const BATCH = 10;

/** Puts JSON messages on one queue; resolves when every one of them is stored. */
export type MessageSender = (messages: readonly unknown[]) => Promise<void>;

/** Some messages were not taken by the queue, even though the call succeeded. */
export class MessagesRefusedError extends Error {
  override readonly name = 'MessagesRefusedError';
}

/** A sender to the queue at `queueUrl`. Rejects with {@link MessagesRefusedError} when the queue refuses some. */
export const messageSender = (queueUrl: string, client = new SQSClient()): MessageSender => {
  return async (messages) => {
    for (let at = 0; at < messages.length; at += BATCH) {
      const entries = messages
        .slice(at, at + BATCH)
        .map((message, n) => ({ Id: String(n), MessageBody: JSON.stringify(message) }));
      const answer = await client.send(
        new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }),
      );
      const refused = answer.Failed ?? [];
      if (refused.length > 0) {
        const codes = [...new Set(refused.map(({ Code }) => Code))].join(', ');
        throw new MessagesRefusedError(`${refused.length} messages refused: ${codes}`);
      }
    }
  };
};
