import { Aws, CfnOutput } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { DeploymentConfig } from './config.ts';
import type { MessageKey } from './message-key.ts';
import { resourceName, SERVICE } from './names.ts';
import type { WorkQueue } from './queues.ts';

/** What the delivery ledger must hear of. Opens and clicks are left alone: they would track readers. */
const REPORTED_EVENTS = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.DELIVERY_DELAY,
];

type Props = {
  config: Pick<DeploymentConfig, 'mailDomain' | 'mailFrom' | 'digestWorkers'>;
  key: MessageKey;
  events: WorkQueue;
};

/** The identity that digests come from, and the way back of what became of each. */
export class Mail extends Construct {
  readonly from: string;
  /** How many functions hand mails over at the same time, each with its share of the rate. */
  readonly workers: number;
  readonly configurationSetName: string;
  readonly identityArn: string;
  readonly configurationSetArn: string;

  constructor(scope: Construct, id: string, { config, key, events }: Props) {
    super(scope, id);
    this.from = config.mailFrom;
    this.workers = config.digestWorkers;
    this.configurationSetName = SERVICE;
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(config.mailDomain),
      configurationSet,
    });
    this.identityArn = identity.emailIdentityArn;
    this.configurationSetArn = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:configuration-set/${this.configurationSetName}`;
    this.reportTo(events, configurationSet, key);
    identity.dkimRecords.forEach(({ name, value }, n) => {
      new CfnOutput(this, `DkimRecord${n + 1}`, { value: `${name} CNAME ${value}` });
    });
  }

  private reportTo(events: WorkQueue, configurationSet: ConfigurationSet, key: MessageKey): void {
    const topic = new Topic(this, 'Events', {
      topicName: resourceName('mail-events'),
      masterKey: key,
      enforceSSL: true,
    });
    const destination = new ConfigurationSetEventDestination(this, 'EventsToTopic', {
      configurationSet,
      destination: EventDestination.snsTopic(topic),
      events: REPORTED_EVENTS,
    });
    // SES tries the topic when the destination is made, so the topic must be open to it by then.
    destination.node.addDependency(key);
    topic.addSubscription(
      new SqsSubscription(events.queue, {
        rawMessageDelivery: true,
        deadLetterQueue: events.deadLetters,
      }),
    );
  }
}
