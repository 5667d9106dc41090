import { randomUUID } from 'node:crypto';
import type { EventBridgeEvent } from 'aws-lambda';
import { EVENT_SOURCE } from '../../shared/queue/publish-events.ts';
import type { FunctionSpec } from '../manifest.ts';
import type { Background } from './background.ts';
import { ACCOUNT, REGION } from './names.ts';

/** An event as a publisher hands it in. */
export type PublishedEvent = { source: string; name: string; detail: unknown; at: Date };

export type Bus = {
  /** Starts the functions that wait for this event; returns its id. */
  put: (event: PublishedEvent) => string;
};

/** The bus with one rule for each event trigger of the manifest: our own events by their name. */
export const openBus = (
  functions: readonly FunctionSpec[],
  background: Pick<Background, 'start'>,
): Bus => ({
  put: (published) => {
    const event = eventBridgeEvent(published);
    if (published.source === EVENT_SOURCE) {
      for (const name of listenersTo(functions, published.name)) background.start(name, event);
    }
    return event.id;
  },
});

const listenersTo = (functions: readonly FunctionSpec[], event: string): string[] =>
  functions
    .filter(({ triggers }) =>
      triggers.some(
        (trigger) =>
          (trigger.kind === 'event' && trigger.event === event) ||
          (trigger.kind === 'events' && trigger.events.includes(event)),
      ),
    )
    .map(({ name }) => name);

const eventBridgeEvent = (published: PublishedEvent): EventBridgeEvent<string, unknown> => ({
  version: '0',
  id: randomUUID(),
  'detail-type': published.name,
  source: published.source,
  account: ACCOUNT,
  // EventBridge tells whole seconds.
  time: `${published.at.toISOString().slice(0, 19)}Z`,
  region: REGION,
  resources: [],
  detail: published.detail,
});
