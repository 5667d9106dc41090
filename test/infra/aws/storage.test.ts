import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { QUEUES } from '../../../infra/manifest.ts';
import { EXPIRES, TABLE_SCHEMA } from '../../../shared/db/table.ts';
import { templateOf } from './synthesised.ts';
import { getAtt, logicalIdOf, policiesOf } from './template-parts.ts';

const template = templateOf();

describe('the table', () => {
  it('is the one that the repositories are written for', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', TABLE_SCHEMA);
  });

  it('removes by itself what is of no more use', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      TimeToLiveSpecification: { AttributeName: EXPIRES, Enabled: true },
    });
  });

  it('can be brought back to any second of the last weeks and cannot be deleted in passing', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Replicas: [
          {
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          },
        ],
      },
    });
    template.resourceCountIs('AWS::DynamoDB::GlobalTable', 1);
  });
});

describe('the queues', () => {
  it.each(QUEUES)('$name hides, repeats and gives up as the manifest says', (queue) => {
    const deadLetters = logicalIdOf(template, 'AWS::SQS::Queue', {
      QueueName: `grantbridge-${queue.name}-dead-letters`,
      MessageRetentionPeriod: 14 * 24 * 3600,
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: `grantbridge-${queue.name}`,
      VisibilityTimeout: queue.visibilitySeconds,
      RedrivePolicy: {
        deadLetterTargetArn: getAtt(deadLetters),
        maxReceiveCount: queue.maxReceives,
      },
    });
  });

  it('are all encrypted, and refuse whoever comes without TLS', () => {
    template.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    const queues = Object.keys(template.findResources('AWS::SQS::Queue'));
    const closed = policiesOf(template, 'AWS::SQS::QueuePolicy').filter(({ statements }) =>
      statements.some(
        ({ Effect, Condition }) =>
          Effect === 'Deny' &&
          JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
      ),
    );
    expect(closed).toHaveLength(queues.length);
  });
});

describe('the event bus', () => {
  it('keeps a journal of every event of ours', () => {
    template.hasResourceProperties('AWS::Events::EventBus', { Name: 'grantbridge' });
    const journal = logicalIdOf(template, 'AWS::Logs::LogGroup', {
      LogGroupName: '/aws/events/grantbridge',
      RetentionInDays: 90,
    });
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: { source: ['grantbridge'], 'detail-type': Match.absent() },
      Targets: [
        Match.objectLike({
          Arn: { 'Fn::Join': ['', Match.arrayWith([':log-group:', { Ref: journal }])] },
        }),
      ],
    });
  });

  it('counts, by source, the runs that read it to the end', () => {
    template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern:
        '{ ($.detail-type = "SourceCollected") && ($.detail.source = "*") && ($.detail.outcome = "complete") }',
      MetricTransformations: [
        {
          MetricNamespace: 'GrantBridge',
          MetricName: 'SourceCollected',
          MetricValue: '1',
          Dimensions: [{ Key: 'Source', Value: '$.detail.source' }],
        },
      ],
    });
  });
});

describe('the stack', () => {
  it('has no bucket at all, so none that the public could read', () => {
    template.resourceCountIs('AWS::S3::Bucket', 0);
  });
});
