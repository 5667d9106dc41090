import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { MessageKey } from './message-key.ts';
import { resourceName } from './names.ts';

type Props = { key: MessageKey; email: string | undefined };

/** Where alarms are told. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { key, email }: Props) {
    super(scope, id, { topicName: resourceName('alarms'), masterKey: key, enforceSSL: true });
    // A topic with a policy of its own no longer lets its account's alarms in by default.
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    if (email) this.addSubscription(new EmailSubscription(email));
  }
}
