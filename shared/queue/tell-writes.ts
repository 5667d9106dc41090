import type { OwedWrite, ReferenceWrites } from '../db/reference-writes.ts';
import type { Logger } from '../log/logger.ts';
import type { Publisher } from './publish-events.ts';

type TellDeps = {
  writes: Pick<ReferenceWrites, 'owed' | 'settle'>;
  publish: Publisher;
  log: Logger;
};

/**
 * Tells what is owed of a write, and strikes it out. What the bus did not take stays written down for the next to tell: the
 * write itself is done, and whoever asked for it need not be bothered.
 */
export const tellWrite = async (
  { writes, publish, log }: TellDeps,
  owed: OwedWrite,
): Promise<void> => {
  try {
    await publish(owed.events);
    await writes.settle(owed);
  } catch (cause) {
    const events = owed.events.map(({ name }) => name).join(', ');
    log.error('event.still-owed', { write: owed.id, event: events }, cause);
  }
};

/** Tells what earlier writes owe. */
export const tellOwedWrites = async (deps: TellDeps): Promise<void> => {
  for (const owed of await deps.writes.owed()) await tellWrite(deps, owed);
};
