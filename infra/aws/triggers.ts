import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { EVENT_SOURCE } from '../../shared/queue/publish-events.ts';
import type { QueueName, Trigger } from '../manifest.ts';
import type { ServiceApi } from './api.ts';
import type { ServiceEvents } from './events.ts';
import { constructId } from './names.ts';
import type { WorkQueues } from './queues.ts';
import type { Schedules } from './schedules.ts';
import { ATTEMPTS, type ServiceFunction } from './service-function.ts';
import type { SignIn } from './sign-in.ts';

/** What starts functions. */
export type TriggerSources = {
  api: ServiceApi;
  events: ServiceEvents;
  queues: WorkQueues;
  schedules: Schedules;
  signIn: SignIn;
  /** Most batches of a queue worked on at once. */
  workers: Record<QueueName, number>;
};

/** Wires one trigger of the manifest to its function. */
export const wire = (trigger: Trigger, target: ServiceFunction, sources: TriggerSources): void => {
  switch (trigger.kind) {
    case 'route':
      sources.api.addRoute(trigger, target, sources.signIn.authorizer);
      break;
    case 'sign-in':
      sources.signIn.shapeTokensWith(target);
      break;
    case 'schedule':
      sources.schedules.add(trigger, target);
      break;
    case 'event':
      onEvents(constructId('on', trigger.event), [trigger.event], target, sources.events);
      break;
    case 'events':
      onEvents('OnEvents', trigger.events, target, sources.events);
      break;
    case 'queue':
      onQueue(trigger, target, sources);
  }
};

const onEvents = (
  id: string,
  events: readonly string[],
  target: ServiceFunction,
  { bus }: ServiceEvents,
): void => {
  const [only, ...others] = events;
  new Rule(target, id, {
    eventBus: bus,
    description: `${others.length > 0 ? 'Any of several events' : only} starts ${target.spec.name}`,
    eventPattern: { source: [EVENT_SOURCE], detailType: [...events] },
    targets: [
      new LambdaTarget(target.lambda, {
        deadLetterQueue: target.givenUp,
        retryAttempts: ATTEMPTS.retries,
        maxEventAge: ATTEMPTS.maxAge,
      }),
    ],
  });
};

const onQueue = (
  trigger: Extract<Trigger, { kind: 'queue' }>,
  target: ServiceFunction,
  { queues, workers }: TriggerSources,
): void => {
  target.lambda.addEventSource(
    new SqsEventSource(queues.get(trigger.queue).queue, {
      batchSize: trigger.batchSize,
      // One bad message must not send its neighbours round again.
      reportBatchItemFailures: true,
      maxConcurrency: workers[trigger.queue],
    }),
  );
};
