import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EdgeServer, startEdges } from '../../../../infra/local/edges/server.ts';
import { queuePath, sqsEdge } from '../../../../infra/local/edges/sqs.ts';
import { clientConfig, failOnFault, unusedEdge } from '../fixtures.ts';

describe('the SQS edge, asked by the SDK (which checks the checksums)', () => {
  const sent: string[] = [];
  let server: EdgeServer;
  let client: SQSClient;
  let url: string;

  beforeAll(async () => {
    const digests = { send: (body: string) => `id-${sent.push(body)}` };
    const sqs = sqsEdge({ queues: new Map([['digests', digests]]) });
    server = await startEdges({ ses: unusedEdge, sqs, events: unusedEdge }, failOnFault);
    client = new SQSClient(clientConfig(server.url));
    url = `${server.url}${queuePath('digests')}`;
  });
  beforeEach(() => {
    sent.length = 0;
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  const batch = (bodies: readonly string[], id = (n: number) => `m${n}`) =>
    client.send(
      new SendMessageBatchCommand({
        QueueUrl: url,
        Entries: bodies.map((MessageBody, n) => ({ Id: id(n), MessageBody })),
      }),
    );

  it('takes one message', async () => {
    const command = new SendMessageCommand({ QueueUrl: url, MessageBody: '{"week":"2026-W34"}' });
    expect((await client.send(command)).MessageId).toBe('id-1');
    expect(sent).toEqual(['{"week":"2026-W34"}']);
  });

  it('takes a batch and names each message', async () => {
    const { Successful, Failed } = await batch(['едно', 'two', '三']);
    expect(Successful?.map(({ Id, MessageId }) => [Id, MessageId])).toEqual([
      ['m0', 'id-1'],
      ['m1', 'id-2'],
      ['m2', 'id-3'],
    ]);
    expect(Failed ?? []).toEqual([]);
    expect(sent).toEqual(['едно', 'two', '三']);
  });

  it('takes the good messages of a batch and names the bad one', async () => {
    const { Successful, Failed } = await batch(['good', 'bad \u0000']);
    expect(Successful).toHaveLength(1);
    expect(Failed).toMatchObject([{ Id: 'm1', Code: 'InvalidMessageContents', SenderFault: true }]);
    expect(sent).toEqual(['good']);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['EmptyBatchRequest', () => batch([])],
    ['TooManyEntriesInBatchRequest', () => batch(Array.from({ length: 11 }, () => 'x'))],
    ['BatchEntryIdsNotDistinct', () => batch(['x', 'y'], () => 'same')],
    ['InvalidBatchEntryId', () => batch(['x'], () => 'no spaces')],
    ['BatchRequestTooLong', () => batch(['x'.repeat(600_000), 'y'.repeat(600_000)])],
    [
      'QueueDoesNotExist',
      () =>
        client.send(
          new SendMessageCommand({
            QueueUrl: `${server.url}${queuePath('another')}`,
            MessageBody: 'x',
          }),
        ),
    ],
    [
      'InvalidParameterValue',
      () =>
        client.send(
          new SendMessageCommand({ QueueUrl: url, MessageBody: 'x', MessageGroupId: 'fifo' }),
        ),
    ],
  ])('refuses with %s', async (name, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
    expect(sent).toEqual([]);
  });
});
