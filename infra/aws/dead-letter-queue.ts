import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** Where work goes that nobody could do. Whatever lies in one raises an alarm. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, props: { queueName: string }) {
    super(scope, id, {
      queueName: props.queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // The longest SQS keeps a message: time for somebody to come back from leave, mend, and send it again.
      retentionPeriod: Duration.days(14),
    });
  }
}
