import type { FunctionSpec, QueueName, QueueSpec } from '../manifest.ts';
import { type Background, openBackground } from './background.ts';
import { type Bus, openBus } from './bus.ts';
import type { DeadLetters } from './dead-letters.ts';
import { drainAll } from './drain.ts';
import type { Functions } from './invoke.ts';
import { doublingBackoff, openQueue, type Queue } from './queue.ts';

/** Everything that starts functions without waiting for them, wired as the manifest says. */
export type Work = {
  queues: ReadonlyMap<QueueName, Queue>;
  bus: Bus;
  background: Background;
  /** Resolves when nothing waits and nothing runs. */
  drain: () => Promise<void>;
  /** Starts nothing more. */
  close: () => void;
};

export type WorkDeps = {
  specs: readonly FunctionSpec[];
  queueSpecs: readonly QueueSpec[];
  functions: Pick<Functions, 'invoke'>;
  deadLetters: Pick<DeadLetters, 'add'>;
  onFault: (cause: unknown) => void;
  /** Pause after the n-th failure; shorter in tests. */
  backoffMs?: (failures: number) => number;
};

/** As many as AWS is set to at least (infra/aws, `digestWorkers`). */
const WORKERS = 2;

/** What AWS adds to the first try of an event or a schedule (infra/aws). */
const RETRIES = 2;

export const openWork = (deps: WorkDeps): Work => {
  const { specs, functions, deadLetters, onFault, backoffMs = doublingBackoff } = deps;
  const background = openBackground({
    functions,
    retries: RETRIES,
    backoffMs,
    deadLetters,
    onFault,
  });
  const queues = new Map<QueueName, Queue>();
  for (const spec of deps.queueSpecs) {
    const { functionName, batchSize } = workerOf(specs, spec.name);
    const worker = (event: unknown) => functions.invoke(functionName, event);
    const queue = { spec, batchSize, concurrency: WORKERS, worker, backoffMs };
    queues.set(spec.name, openQueue({ ...queue, deadLetters, onFault }));
  }
  return {
    queues,
    bus: openBus(specs, background),
    background,
    drain: () => drainAll([background, ...queues.values()]),
    close: () => {
      background.close();
      for (const queue of queues.values()) queue.close();
    },
  };
};

const workerOf = (specs: readonly FunctionSpec[], queue: QueueName) => {
  for (const { name, triggers } of specs) {
    for (const trigger of triggers) {
      if (trigger.kind === 'queue' && trigger.queue === queue) {
        return { functionName: name, batchSize: trigger.batchSize };
      }
    }
  }
  throw new Error(`the manifest has no function that works on the queue ${queue}`);
};
