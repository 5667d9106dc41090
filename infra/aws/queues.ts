import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { QUEUES, type QueueName, type QueueSpec } from '../manifest.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { constructId, resourceName } from './names.ts';

/** A queue of work and the place for messages that no worker could handle. */
export type WorkQueue = { spec: QueueSpec; queue: Queue; deadLetters: DeadLetterQueue };

/** Every queue of the manifest. */
export class WorkQueues extends Construct {
  readonly all: readonly WorkQueue[];

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.all = QUEUES.map((spec) => this.create(spec));
  }

  /** The queue of that name. */
  get(name: QueueName): WorkQueue {
    const found = this.all.find(({ spec }) => spec.name === name);
    if (!found) throw new Error(`The manifest has no queue '${name}'`);
    return found;
  }

  private create(spec: QueueSpec): WorkQueue {
    const deadLetters = new DeadLetterQueue(this, constructId(spec.name, 'dead-letters'), {
      queueName: resourceName(spec.name, 'dead-letters'),
    });
    const queue = new Queue(this, constructId(spec.name), {
      queueName: resourceName(spec.name),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(spec.visibilitySeconds),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: spec.maxReceives },
    });
    return { spec, queue, deadLetters };
  }
}
