import { randomUUID } from 'node:crypto';
import type { SQSEvent } from 'aws-lambda';
import type { QueueSpec } from '../manifest.ts';
import type { DeadLetters } from './dead-letters.ts';
import { type Drain, openDrain } from './drain.ts';
import { failedIn, type QueueMessage, sqsEvent } from './queue-event.ts';

/** Called once a message was handled with success; never when it ends as a dead letter. */
export type OnHandled = () => Promise<void>;

export type Queue = Drain & {
  /** Takes a message and returns its id. */
  send: (body: string, onHandled?: OnHandled) => string;
  /** Hands out nothing more. What is being handled goes on. */
  close: () => void;
};

export type QueueDeps = {
  spec: Pick<QueueSpec, 'name' | 'maxReceives'>;
  batchSize: number;
  /** Most batches handled at once. */
  concurrency: number;
  worker: (event: SQSEvent) => Promise<unknown>;
  /** Pause before a message that failed `receives` times is handed out again. */
  backoffMs: (receives: number) => number;
  deadLetters: Pick<DeadLetters, 'add'>;
  /** Told of a failure of this machine's own, such as a full disk. */
  onFault: (cause: unknown) => void;
};

type Waiting = QueueMessage & { onHandled: OnHandled | undefined };

/** One second after the first failure, then twice as long each time, at most eight. */
export const doublingBackoff = (receives: number): number => 1000 * 2 ** Math.min(receives - 1, 3);

/**
 * A queue with the semantics that the service counts on: at least once, in batches, failed messages again
 * after a pause, after `maxReceives` to the dead letters. It lives in memory: what fills it (planning, the
 * mail catcher) fills it again after a crash.
 */
export const openQueue = (deps: QueueDeps): Queue => {
  const ready: Waiting[] = [];
  const pauses = new Set<NodeJS.Timeout>();
  let busy = 0;
  let closed = false;
  const { idle, drain, check } = openDrain(
    () => ready.length === 0 && pauses.size === 0 && busy === 0,
  );

  const pump = (): void => {
    while (!closed && busy < deps.concurrency && ready.length > 0) {
      busy += 1;
      work(ready.splice(0, deps.batchSize))
        .catch(deps.onFault)
        .finally(() => {
          busy -= 1;
          pump();
          check();
        });
    }
  };

  const work = async (batch: readonly Waiting[]): Promise<void> => {
    const received = batch.map(receive);
    const outcome = await attempt(deps, received);
    for (const message of received) {
      if (!outcome.failed.has(message.id)) await message.onHandled?.();
      else if (message.receives >= deps.spec.maxReceives) bury(deps, message, outcome.because);
      else pause(message);
    }
  };

  const pause = (message: Waiting): void => {
    const timer = setTimeout(() => {
      pauses.delete(timer);
      enqueue(message);
    }, deps.backoffMs(message.receives));
    pauses.add(timer);
  };

  const enqueue = (message: Waiting): void => {
    ready.push(message);
    // Later in the same turn more may come: they share a batch.
    setImmediate(pump);
  };

  return {
    idle,
    drain,
    send: (body, onHandled) => {
      const id = randomUUID();
      const sentAt = Date.now();
      enqueue({ id, body, receives: 0, sentAt, firstReceivedAt: 0, onHandled });
      return id;
    },
    close: () => {
      closed = true;
      for (const timer of pauses) clearTimeout(timer);
    },
  };
};

const receive = (message: Waiting): Waiting => ({
  ...message,
  receives: message.receives + 1,
  firstReceivedAt: message.firstReceivedAt || Date.now(),
});

type Attempt = { failed: ReadonlySet<string>; because: string };

const attempt = async (deps: QueueDeps, batch: readonly Waiting[]): Promise<Attempt> => {
  const ids = batch.map(({ id }) => id);
  try {
    const answer = await deps.worker(sqsEvent(deps.spec.name, batch));
    return { failed: failedIn(answer, ids), because: 'the worker named it as failed' };
  } catch (cause) {
    return { failed: new Set(ids), because: String(cause) };
  }
};

const bury = (deps: QueueDeps, message: Waiting, because: string): void => {
  const { id, receives, body } = message;
  deps.deadLetters.add({ from: deps.spec.name, id, receives, body, because });
};
