import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { GROUPS, QUEUES } from '../../../infra/manifest.ts';
import { EXPIRES, TABLE_SCHEMA } from '../../../shared/db/table.ts';
import { joinedTemplate, stacksOf } from './joined-template.ts';
import { appOf } from './synthesised.ts';
import { getAtt, logicalIdOf, policiesOf } from './template-parts.ts';

const app = appOf();
const template = Template.fromJSON(joinedTemplate(app));

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

const Stage = z.object({
  DependsOn: z.array(z.string()),
  Properties: z.object({ RouteSettings: z.record(z.string(), z.unknown()) }),
});

describe('the stacks', () => {
  const [whole, ...nested] = stacksOf(app);

  it('are one that cannot be deleted in passing, and one for each group nested in it', () => {
    expect(whole?.stack.terminationProtection).toBe(true);
    expect(nested.map(({ name }) => name.toLowerCase())).toEqual(
      Object.keys(GROUPS).map((group) => `grantbridge/${group}`),
    );
  });

  it.each([whole, ...nested])('leave room for a fifth more of what AWS takes: $name', (each) => {
    const { Resources = {}, Parameters = {}, Outputs = {} } = each?.template ?? {};
    expect(Object.keys(Resources).length).toBeGreaterThan(0);
    expect(Object.keys(Resources).length).toBeLessThanOrEqual(0.8 * 500);
    expect(Object.keys(Parameters).length).toBeLessThanOrEqual(0.8 * 200);
    expect(Object.keys(Outputs).length).toBeLessThanOrEqual(0.8 * 200);
    expect(Buffer.byteLength(each?.json ?? '')).toBeLessThanOrEqual(0.8 * 1024 * 1024);
  });

  it('make routes before the stage that slows them down', () => {
    const stage = whole?.template.Resources[logicalIdOf(template, 'AWS::ApiGatewayV2::Stage', {})];
    const { DependsOn, Properties } = Stage.parse(stage);
    const slowed = Object.keys(Properties.RouteSettings);
    expect(slowed.length).toBeGreaterThan(0);
    for (const routeKey of slowed) {
      const { stack } = nested.find(({ json }) => json.includes(`"RouteKey": "${routeKey}"`)) ?? {};
      const resource = stack?.nestedStackResource;
      expect(DependsOn).toContain(resource && whole?.stack.getLogicalId(resource));
    }
  });

  it('have no bucket at all, so none that the public could read', () => {
    template.resourceCountIs('AWS::S3::Bucket', 0);
  });
});
