import type { OwedEvent } from '../domain/owed-event.ts';
import type { Logger } from '../log/logger.ts';
import type { Publisher } from './publish-events.ts';

type TellDeps = {
  settle: (event: OwedEvent) => Promise<void>;
  publish: Publisher;
  log: Logger;
};

/**
 * Tells events that are written down, and strikes them out. One that the bus did not take stays written down for the
 * next to tell, so that whoever asked for what it tells of need not be bothered.
 */
export const tellOwed = async (deps: TellDeps, events: readonly OwedEvent[]): Promise<void> => {
  for (const event of events) {
    try {
      await deps.publish([{ name: event.name, detail: event.detail }]);
      await deps.settle(event);
    } catch (cause) {
      const { searchId, name, subject } = event;
      deps.log.error('event.still-owed', { searchId, event: name, subject }, cause);
    }
  }
};
