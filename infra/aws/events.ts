import { ArnFormat, Stack } from 'aws-cdk-lib';
import { EventBus, type IRuleTarget, Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, type ILogGroup, MetricFilter, ResourcePolicy } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { EVENT_SOURCE } from '../../shared/queue/publish-events.ts';
import { ServiceLogGroup } from './log-group.ts';
import { SERVICE } from './names.ts';

/** Where and under what name each run that read its source to the end is counted, by source. */
export const COLLECTED_METRIC = {
  namespace: 'GrantBridge',
  metricName: 'SourceCollected',
  dimension: 'Source',
} as const;

/** Where and under what name each webhook that was disabled is counted. */
export const DISABLED_METRIC = { namespace: 'GrantBridge', metricName: 'WebhookDisabled' } as const;

/** The bus of the service's own events, and a journal of all that went over it. */
export class ServiceEvents extends Construct {
  readonly bus: EventBus;
  readonly journal: ILogGroup;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', { eventBusName: SERVICE });
    this.journal = new ServiceLogGroup(this, 'Journal', {
      logGroupName: `/aws/events/${SERVICE}`,
    });
    this.keepJournal();
    this.countCollectedSources();
    this.countDisabledWebhooks();
  }

  private keepJournal(): void {
    const policy = new ResourcePolicy(this, 'JournalPolicy', {
      policyStatements: [
        new PolicyStatement({
          principals: [new ServicePrincipal('events.amazonaws.com')],
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [this.journal.logGroupArn],
        }),
      ],
    });
    const rule = new Rule(this, 'JournalRule', {
      eventBus: this.bus,
      description: 'Keeps every event of the service for three months',
      eventPattern: { source: [EVENT_SOURCE] },
      targets: [logGroupTarget(this.journal)],
    });
    rule.node.addDependency(policy);
  }

  /** A run may end in good order and yet have read nothing, or half; only its own event says so. */
  private countCollectedSources(): void {
    new MetricFilter(this, 'CollectedSources', {
      logGroup: this.journal,
      metricNamespace: COLLECTED_METRIC.namespace,
      metricName: COLLECTED_METRIC.metricName,
      metricValue: '1',
      dimensions: { [COLLECTED_METRIC.dimension]: '$.detail.source' },
      filterPattern: FilterPattern.all(
        FilterPattern.stringValue('$.detail-type', '=', 'SourceCollected'),
        FilterPattern.stringValue('$.detail.source', '=', '*'),
        FilterPattern.stringValue('$.detail.outcome', '=', 'complete'),
      ),
    });
  }

  private countDisabledWebhooks(): void {
    new MetricFilter(this, 'DisabledWebhooks', {
      logGroup: this.journal,
      metricNamespace: DISABLED_METRIC.namespace,
      metricName: DISABLED_METRIC.metricName,
      metricValue: '1',
      filterPattern: FilterPattern.stringValue('$.detail-type', '=', 'WebhookDisabled'),
    });
  }
}

/** The CDK's own target grants itself by a custom resource whose role may touch any log group; this needs none. */
const logGroupTarget = (logGroup: ILogGroup): IRuleTarget => ({
  bind: (rule) => ({
    arn: Stack.of(rule).formatArn({
      service: 'logs',
      resource: 'log-group',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      resourceName: logGroup.logGroupName,
    }),
  }),
});
