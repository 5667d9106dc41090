import { createHash } from 'node:crypto';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { arnOf, REGION } from './names.ts';

/** A message of a queue, with how often it was handed out. */
export type QueueMessage = {
  id: string;
  body: string;
  receives: number;
  sentAt: number;
  firstReceivedAt: number;
};

/** A batch as Lambda hands it to the worker of a queue. */
export const sqsEvent = (queue: string, batch: readonly QueueMessage[]): SQSEvent => ({
  Records: batch.map((message) => recordOf(queue, message)),
});

const recordOf = (queue: string, message: QueueMessage): SQSRecord => ({
  messageId: message.id,
  receiptHandle: `${message.id}#${message.receives}`,
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.receives),
    SentTimestamp: String(message.sentAt),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
  },
  messageAttributes: {},
  md5OfBody: md5(message.body),
  eventSource: 'aws:sqs',
  eventSourceARN: arnOf('sqs', queue),
  awsRegion: REGION,
});

/** The checksum that SQS gives with every body. */
export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

const BatchResponse = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/**
 * The ids of the messages that a worker's answer names as failed. An answer that Lambda cannot read, or that
 * names a message which was not in the batch, fails the whole batch.
 * Rule: AWS Lambda developer guide, "Implementing partial batch responses".
 */
export const failedIn = (answer: unknown, ids: readonly string[]): ReadonlySet<string> => {
  if (answer === undefined || answer === null) return new Set();
  const parsed = BatchResponse.safeParse(answer);
  if (!parsed.success) return new Set(ids);
  const named = (parsed.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return new Set(named.every((id) => ids.includes(id)) ? named : ids);
};
