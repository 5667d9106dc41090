import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { templateOf } from './synthesised.ts';
import { getAtt, logicalIdOf, policiesOf } from './template-parts.ts';

const template = templateOf({ config: { alarmEmail: 'duty@grantbridge.example' } });
const topicNamed = (TopicName: string) => logicalIdOf(template, 'AWS::SNS::Topic', { TopicName });

describe('mail', () => {
  it('is signed for the domain of cdk.json', () => {
    template.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: 'grantbridge.example',
    });
  });

  it('keeps addresses that bounced or complained from being written to again', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      Name: 'grantbridge',
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
  });

  it('reports what became of it, and never what readers open or click', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject', 'deliveryDelay'],
        SnsDestination: { TopicARN: { Ref: topicNamed('grantbridge-mail-events') } },
      },
    });
  });

  it('reports into the queue of mail events, as SES wrote it', () => {
    const queue = (QueueName: string) => logicalIdOf(template, 'AWS::SQS::Queue', { QueueName });
    template.hasResourceProperties('AWS::SNS::Subscription', {
      TopicArn: { Ref: topicNamed('grantbridge-mail-events') },
      Protocol: 'sqs',
      Endpoint: getAtt(queue('grantbridge-mail-events')),
      RawMessageDelivery: true,
      RedrivePolicy: {
        deadLetterTargetArn: getAtt(queue('grantbridge-mail-events-dead-letters')),
      },
    });
  });
});

describe('the topics', () => {
  it('are encrypted with a key of ours that turns', () => {
    const key = logicalIdOf(template, 'AWS::KMS::Key', { EnableKeyRotation: true });
    template.resourceCountIs('AWS::SNS::Topic', 2);
    template.allResourcesProperties('AWS::SNS::Topic', { KmsMasterKeyId: getAtt(key) });
  });

  it.each(['ses.amazonaws.com', 'cloudwatch.amazonaws.com'])('let %s use the key', (Service) => {
    template.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
          }),
        ]),
      },
    });
  });

  it('refuse whoever comes without TLS', () => {
    const policies = policiesOf(template, 'AWS::SNS::TopicPolicy');
    expect(policies).toHaveLength(2);
    for (const { statements } of policies) {
      expect(statements).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      );
    }
  });
});

describe('alarm mail', () => {
  it('goes to the address of cdk.json', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      TopicArn: { Ref: topicNamed('grantbridge-alarms') },
      Protocol: 'email',
      Endpoint: 'duty@grantbridge.example',
    });
  });

  it('goes nowhere when there is no address', () => {
    const subscriptions = templateOf().findResources('AWS::SNS::Subscription', {
      Properties: { Protocol: Match.exact('email') },
    });
    expect(subscriptions).toEqual({});
  });
});
