import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

/** The `source` of every event this service publishes. */
export const EVENT_SOURCE = 'grantbridge';

/** An event to publish: the name of its contract (folder `events`) and the detail that follows it. */
export type ServiceEvent = { name: string; detail: unknown };

/** The most events that EventBridge takes in one call, and their most bytes (256 KB) with room for their names. */
const BATCH = 10;
const BATCH_BYTES = 240_000;

/** Publishes events; resolves when the bus has taken every one of them. */
export type Publisher = (events: readonly ServiceEvent[]) => Promise<void>;

/** The bus did not take some events, even though the call succeeded. */
export class EventsRefusedError extends Error {
  override readonly name = 'EventsRefusedError';
}

/** A publisher to the named bus. Rejects with {@link EventsRefusedError} when the bus refuses some. */
export const publisher = (busName: string, client = new EventBridgeClient()): Publisher => {
  return async (events) => {
    for (const batch of batchesOf(events)) {
      const answer = await client.send(
        new PutEventsCommand({
          Entries: batch.map(({ name, detail }) => ({
            EventBusName: busName,
            Source: EVENT_SOURCE,
            DetailType: name,
            Detail: detail,
          })),
        }),
      );
      if ((answer.FailedEntryCount ?? 0) > 0) {
        throw new EventsRefusedError(`${answer.FailedEntryCount} events refused`);
      }
    }
  };
};

type Written = { name: string; detail: string };

/** In order; one that is too long by itself goes alone, for the bus to refuse. */
const batchesOf = (events: readonly ServiceEvent[]): Written[][] => {
  const batches: Written[][] = [];
  let bytes = 0;
  for (const event of events) {
    const written = { name: event.name, detail: JSON.stringify(event.detail) };
    const size = Buffer.byteLength(written.detail);
    const last = batches.at(-1);
    if (last && last.length < BATCH && bytes + size <= BATCH_BYTES) {
      last.push(written);
      bytes += size;
    } else {
      batches.push([written]);
      bytes = size;
    }
  }
  return batches;
};
