import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { SERVICE } from './names.ts';

/**
 * The key of both topics. Theirs alone must be a customer key: other services publish to them, and AWS lets no
 * other service use its managed key for SNS.
 */
export class MessageKey extends Key {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      alias: `${SERVICE}/messages`,
      description: 'Mail events and alarms on their way through SNS',
      enableKeyRotation: true,
      // Nothing rests under this key, so nothing is lost with it.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const use = {
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
    };
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        ...use,
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    // AWS names no condition that SES fills in here; whose events come in is held by the topic's policy.
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'MailEvents',
        ...use,
        principals: [new ServicePrincipal('ses.amazonaws.com')],
      }),
    );
  }
}
