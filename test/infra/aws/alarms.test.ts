import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { RUNBOOK_FILE, readRunbook } from '../../../infra/aws/runbook.ts';
import { FUNCTIONS, QUEUES } from '../../../infra/manifest.ts';
import { templateOf } from './synthesised.ts';
import { getAtt, logicalIdOf } from './template-parts.ts';

const template = templateOf();
const runbook = readRunbook();

const DeployedAlarm = z.object({
  Properties: z.object({
    AlarmName: z.string(),
    AlarmDescription: z.string(),
    AlarmActions: z.array(z.object({ Ref: z.string() })),
  }),
});
const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(
  (resource) => DeployedAlarm.parse(resource).Properties,
);
const alarm = (heading: string, properties: object) =>
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmName: `grantbridge: ${heading}`,
    ...properties,
  });

describe('every alarm', () => {
  it('has a heading of its name in the runbook, and every heading an alarm', () => {
    // Raised for each source that a deployment adds, by that one's name.
    const shared = 'added source stale';
    const headings = runbook
      .map(({ heading }) => heading)
      .filter((heading) => heading !== shared)
      .map((heading) => `grantbridge: ${heading}`)
      .sort();
    expect(alarms.map(({ AlarmName }) => AlarmName).sort()).toEqual(headings);
  });

  it.each(alarms)('$AlarmName says what breaks for whom and where to read on', (each) => {
    const [, anchor] = /What to do: docs\/runbook\.md#(\S+)$/.exec(each.AlarmDescription) ?? [];
    const entry = runbook.find((candidate) => candidate.anchor === anchor);
    expect(each.AlarmName).toBe(`grantbridge: ${entry?.heading}`);
    expect(entry?.consequence.length).toBeGreaterThan(60);
    expect(each.AlarmDescription).toContain(entry?.consequence);
    // What CloudWatch takes at most.
    expect(each.AlarmDescription.length).toBeLessThanOrEqual(1024);
  });

  it('tells the alarm topic', () => {
    const topic = logicalIdOf(template, 'AWS::SNS::Topic', { TopicName: 'grantbridge-alarms' });
    for (const { AlarmActions } of alarms) expect(AlarmActions).toEqual([{ Ref: topic }]);
  });
});

describe('alarms', () => {
  it.each(FUNCTIONS)('watch $name for errors', ({ name }) => {
    const lambda = logicalIdOf(template, 'AWS::Lambda::Function', {
      FunctionName: `grantbridge-${name}`,
    });
    alarm(`${name} fails`, {
      MetricName: 'Errors',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: lambda } }],
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
    });
  });

  it('watch every queue that holds what nobody could do', () => {
    const queues = template.findResources('AWS::SQS::Queue', {
      Properties: { QueueName: Match.stringLikeRegexp('dead-letters$|given-up$') },
    });
    const asynchronous = FUNCTIONS.filter(({ triggers }) =>
      triggers.some(({ kind }) => ['event', 'events', 'schedule'].includes(kind)),
    );
    expect(Object.keys(queues)).toHaveLength(QUEUES.length + asynchronous.length);
    for (const id of Object.keys(queues)) {
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Dimensions: [{ Name: 'QueueName', Value: getAtt(id, 'QueueName') }],
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      });
    }
  });

  it('notice a source not read to the end for two days, running or not', () => {
    alarm('eu-portal stale', {
      Namespace: 'GrantBridge',
      MetricName: 'SourceCollected',
      Dimensions: [{ Name: 'Source', Value: 'eu-portal' }],
      Statistic: 'Sum',
      Period: 86400,
      EvaluationPeriods: 2,
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  it('notice a source that a deployment added, by its own cadence', () => {
    const source = {
      kind: 'rss',
      url: 'https://fund.example/rss',
      programme: 'FUND',
      language: 'bg',
      zone: 'Europe/Sofia',
    };
    const added = [
      { ...source, id: 'city-rss', cadenceHours: 12 },
      { ...source, id: 'region-rss', cadenceHours: 72 },
      { ...source, id: 'slow-rss', cadenceHours: 168 },
    ];
    const deployed = templateOf({
      config: { settings: { GENERIC_SOURCES: JSON.stringify(added) } },
    });
    for (const [id, EvaluationPeriods] of [
      ['city-rss', 2],
      ['region-rss', 4],
      ['slow-rss', 7],
    ] as const) {
      deployed.hasResourceProperties('AWS::CloudWatch::Alarm', {
        AlarmName: `grantbridge: ${id} stale`,
        AlarmDescription: Match.stringLikeRegexp('runbook.md#added-source-stale$'),
        Dimensions: [{ Name: 'Source', Value: id }],
        EvaluationPeriods,
        TreatMissingData: 'breaching',
      });
    }
  });

  it('notice digests that wait for three hours', () => {
    alarm('digests late', { MetricName: 'ApproximateAgeOfOldestMessage', Threshold: 10_800 });
  });

  it.each([
    ['bounce rate', 'Reputation.BounceRate', 0.03],
    ['complaint rate', 'Reputation.ComplaintRate', 0.0008],
  ])('notice a high %s before SES does', (heading, MetricName, Threshold) => {
    alarm(heading, { Namespace: 'AWS/SES', MetricName, Threshold });
  });

  it('notice a throttled table and a failing API', () => {
    const metric = (MetricName: string) =>
      Match.objectLike({ MetricStat: { Metric: { MetricName } } });
    alarm('table throttled', {
      Metrics: Match.arrayWith([metric('ReadThrottleEvents'), metric('WriteThrottleEvents')]),
    });
    alarm('API fails', { Namespace: 'AWS/ApiGateway', MetricName: '5xx', Threshold: 1 });
  });
});

describe('the runbook', () => {
  it('is read by heading, anchor and first paragraph', () => {
    const markdown = '# Runbook\n\nHello.\n\n## API: it fails!\n\nNobody\nreads.\n\n1. Look.\n';
    expect(readRunbook(markdown)).toEqual([
      { heading: 'API: it fails!', anchor: 'api-it-fails', consequence: 'Nobody reads.' },
    ]);
  });

  it('links only to anchors it has', () => {
    const links = [...readFileSync(RUNBOOK_FILE, 'utf8').matchAll(/\]\(#([^)]+)\)/g)];
    expect(links.length).toBeGreaterThan(0);
    const anchors = runbook.map(({ anchor }) => anchor);
    for (const [, link] of links) expect(anchors).toContain(link);
  });
});
