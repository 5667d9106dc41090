import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

/** The `source` of every event this service publishes. */
export const EVENT_SOURCE = 'grantbridge';

/** An event to publish: the name of its contract (folder `events`) and the detail that follows it. */
export type ServiceEvent = { name: string; detail: unknown };

/** The most events that EventBridge takes in one call. */
const BATCH = 10;

/** Publishes events; resolves when the bus has taken every one of them. */
export type Publisher = (events: readonly ServiceEvent[]) => Promise<void>;

/** The bus did not take some events, even though the call succeeded. */
export class EventsRefusedError extends Error {
  override readonly name = 'EventsRefusedError';
}

/** A publisher to the named bus. Rejects with {@link EventsRefusedError} when the bus refuses some. */
export const publisher = (busName: string, client = new EventBridgeClient()): Publisher => {
  return async (events) => {
    for (let at = 0; at < events.length; at += BATCH) {
      const answer = await client.send(
        new PutEventsCommand({
          Entries: events.slice(at, at + BATCH).map(({ name, detail }) => ({
            EventBusName: busName,
            Source: EVENT_SOURCE,
            DetailType: name,
            Detail: JSON.stringify(detail),
          })),
        }),
      );
      if ((answer.FailedEntryCount ?? 0) > 0) {
        throw new EventsRefusedError(`${answer.FailedEntryCount} events refused`);
      }
    }
  };
};
