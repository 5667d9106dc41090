import {
  EventBridgeClient,
  ListRulesCommand,
  PutEventsCommand,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PublishedEvent } from '../../../../infra/local/bus.ts';
import { eventBridgeEdge } from '../../../../infra/local/edges/eventbridge.ts';
import { type EdgeServer, startEdges } from '../../../../infra/local/edges/server.ts';
import { clientConfig, failOnFault, NOW, unusedEdge } from '../fixtures.ts';

describe('the EventBridge edge, asked by the SDK', () => {
  const published: PublishedEvent[] = [];
  let server: EdgeServer;
  let client: EventBridgeClient;

  beforeAll(async () => {
    const bus = { put: (event: PublishedEvent) => `event-${published.push(event)}` };
    const events = eventBridgeEdge({ busName: 'grantbridge', bus, now: () => NOW });
    server = await startEdges({ ses: unusedEdge, sqs: unusedEdge, events }, failOnFault);
    client = new EventBridgeClient(clientConfig(server.url));
  });
  beforeEach(() => {
    published.length = 0;
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  const entry = (overrides: PutEventsRequestEntry = {}): PutEventsRequestEntry => ({
    EventBusName: 'grantbridge',
    Source: 'grantbridge',
    DetailType: 'CallOpened',
    Detail: '{"callId":"eu-portal:1"}',
    ...overrides,
  });
  const put = (...Entries: PutEventsRequestEntry[]) =>
    client.send(new PutEventsCommand({ Entries }));

  it('hands events to the bus at the service’s time', async () => {
    const answer = await put(entry(), entry({ DetailType: 'CallChanged' }));
    expect(answer.FailedEntryCount).toBe(0);
    expect(answer.Entries).toEqual([{ EventId: 'event-1' }, { EventId: 'event-2' }]);
    expect(published[0]).toEqual({
      source: 'grantbridge',
      name: 'CallOpened',
      detail: { callId: 'eu-portal:1' },
      at: NOW,
    });
  });

  it.each<[string, PutEventsRequestEntry]>([
    ['MalformedDetail', { Detail: '{"cut":' }],
    ['MalformedDetail', { Detail: '[]' }],
    ['InvalidArgument', { Source: '' }],
    ['InvalidArgument', { DetailType: '' }],
    ['InvalidArgument', { EventBusName: 'another' }],
  ])('names %s at the place of a bad entry and takes the others', async (code, bad) => {
    const answer = await put(entry(bad), entry());
    expect(answer.FailedEntryCount).toBe(1);
    expect(answer.Entries?.[0]).toMatchObject({ ErrorCode: code });
    expect(published).toHaveLength(1);
  });

  it.each([
    ['no entry', []],
    ['more than ten', Array.from({ length: 11 }, () => entry())],
    ['more than 256 KB', [entry({ Detail: JSON.stringify({ long: 'x'.repeat(262_144) }) })]],
  ])('refuses a call with %s', async (_why, entries) => {
    await expect(put(...entries)).rejects.toMatchObject({ name: 'ValidationException' });
    expect(published).toEqual([]);
  });

  it('refuses an action that it does not offer', async () => {
    await expect(client.send(new ListRulesCommand({}))).rejects.toMatchObject({
      name: 'UnknownOperationException',
    });
  });
});
