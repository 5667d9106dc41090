import * as z from 'zod';
import type { QueueName } from '../../manifest.ts';
import { ACCOUNT } from '../names.ts';
import { md5 } from '../queue-event.ts';
import { jsonRefusal, jsonReply, readInput } from './aws-json.ts';
import { type Edge, EdgeRefusal } from './edge.ts';

export type SqsDeps = {
  queues: ReadonlyMap<QueueName, { send: (body: string) => string }>;
};

/** The most that one message, and one batch, may weigh. */
const MAX_BYTES = 1024 * 1024;
const MAX_ENTRIES = 10;

/** What XML 1.0 cannot carry, SQS does not take. */
const UNSENDABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const SendMessage = z.strictObject({ QueueUrl: z.string(), MessageBody: z.string() });

const SendMessageBatch = z.strictObject({
  QueueUrl: z.string(),
  Entries: z.array(z.strictObject({ Id: z.string(), MessageBody: z.string() })),
});
type Entry = z.infer<typeof SendMessageBatch>['Entries'][number];

/** The SQS JSON protocol, as far as the service uses it. */
export const sqsEdge = (deps: SqsDeps): Edge => ({
  handle: async (action, input) => {
    if (action === 'SendMessage') return jsonReply('1.0', sendMessage(deps, input));
    if (action === 'SendMessageBatch') return jsonReply('1.0', sendBatch(deps, input));
    throw new EdgeRefusal('UnsupportedOperation', `${action} is not offered on one machine.`);
  },
  refuse: (refusal) => jsonRefusal('1.0', 'com.amazonaws.sqs#', refusal),
});

/** The path of a queue's URL. */
export const queuePath = (name: string): string => `/${ACCOUNT}/${name}`;

const sendMessage = (deps: SqsDeps, input: unknown): Record<string, string> => {
  const { QueueUrl, MessageBody } = readInput(SendMessage, input, 'InvalidParameterValue');
  const queue = queueAt(deps, QueueUrl);
  const refusal = refusalOf(MessageBody);
  if (refusal) throw new EdgeRefusal(refusal.code, refusal.message);
  return { MessageId: queue.send(MessageBody), MD5OfMessageBody: md5(MessageBody) };
};

const sendBatch = (deps: SqsDeps, input: unknown): Record<string, unknown> => {
  const { QueueUrl, Entries } = readInput(SendMessageBatch, input, 'InvalidParameterValue');
  const queue = queueAt(deps, QueueUrl);
  checkBatch(Entries);
  const results = Entries.map(({ Id, MessageBody }) => {
    const refusal = refusalOf(MessageBody);
    return refusal
      ? { Id, SenderFault: true, Code: refusal.code, Message: refusal.message }
      : { Id, MessageId: queue.send(MessageBody), MD5OfMessageBody: md5(MessageBody) };
  });
  return {
    Successful: results.filter((result) => 'MessageId' in result),
    Failed: results.filter((result) => 'Code' in result),
  };
};

const queueAt = ({ queues }: SqsDeps, url: string): { send: (body: string) => string } => {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  for (const [name, queue] of queues) if (queuePath(name) === path) return queue;
  throw new EdgeRefusal('QueueDoesNotExist', 'The specified queue does not exist.');
};

const checkBatch = (entries: readonly Entry[]): void => {
  const refuse = (code: string, message: string): never => {
    throw new EdgeRefusal(code, message);
  };
  if (entries.length === 0) refuse('EmptyBatchRequest', 'There are no entries in the batch.');
  if (entries.length > MAX_ENTRIES) {
    refuse('TooManyEntriesInBatchRequest', `More than ${MAX_ENTRIES} entries in the batch.`);
  }
  if (entries.some(({ Id }) => !/^[\w-]{1,80}$/.test(Id))) {
    refuse('InvalidBatchEntryId', 'An id is 1 to 80 letters, digits, hyphens or underscores.');
  }
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
    refuse('BatchEntryIdsNotDistinct', 'Two entries have the same id.');
  }
  const bytes = entries.reduce((sum, { MessageBody }) => sum + Buffer.byteLength(MessageBody), 0);
  if (bytes > MAX_BYTES) refuse('BatchRequestTooLong', `Over ${MAX_BYTES} bytes in all.`);
};

const refusalOf = (body: string): { code: string; message: string } | undefined => {
  if (body === '') return { code: 'MissingParameter', message: 'The message body is empty.' };
  if (Buffer.byteLength(body) > MAX_BYTES) {
    return { code: 'InvalidParameterValue', message: `The message is over ${MAX_BYTES} bytes.` };
  }
  return UNSENDABLE.test(body)
    ? {
        code: 'InvalidMessageContents',
        message: 'The message has characters that are not allowed.',
      }
    : undefined;
};
