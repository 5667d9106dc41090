import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Cadence } from '../../shared/domain/source-health.ts';
import type { ServiceApi } from './api.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import { COLLECTED_METRIC, DISABLED_METRIC } from './events.ts';
import { constructId, SERVICE } from './names.ts';
import type { WorkQueue } from './queues.ts';
import { type RunbookEntry, readRunbook } from './runbook.ts';
import type { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './table.ts';

/** When an alarm goes off: the metric reaches the threshold in that many periods running. */
type Condition = {
  metric: IMetric;
  threshold: number;
  periods?: number;
  comparison?: ComparisonOperator;
  missing?: TreatMissingData;
};

/** `name` of the alarm, where several share a heading; `beside` what it is deployed, if not with the others. */
type Placement = { name?: string; beside?: Construct };

type Props = { topic: ITopic; runbookUrl: string; runbook?: readonly RunbookEntry[] };

/** Every alarm; those of a function are deployed beside it. Each takes its text from the runbook heading of its name, so none can go unexplained. */
export class Alarms extends Construct {
  private readonly topic: ITopic;
  private readonly runbookUrl: string;
  private readonly runbook: readonly RunbookEntry[];

  constructor(scope: Construct, id: string, { topic, runbookUrl, runbook }: Props) {
    super(scope, id);
    this.topic = topic;
    this.runbookUrl = runbookUrl;
    this.runbook = runbook ?? readRunbook();
  }

  functionFails(watched: ServiceFunction): void {
    const { spec, lambda, givenUp } = watched;
    const metric = lambda.metricErrors({ period: Duration.minutes(5) });
    this.raise(`${spec.name} fails`, { metric, threshold: 1 }, { beside: watched });
    if (givenUp) this.raise(`${spec.name} gave up`, holdsMessages(givenUp), { beside: watched });
  }

  deadLetters({ spec, deadLetters }: WorkQueue): void {
    this.raise(`${spec.name} dead letters`, holdsMessages(deadLetters));
  }

  /** Even 98,000 digests are through in two hours at 14 mails a second, the rate SES gives at first. */
  digestsLate({ queue }: WorkQueue): void {
    const metric = queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5) });
    this.raise('digests late', { metric, threshold: Duration.hours(3).toSeconds() });
  }

  /** One missed night is a portal's maintenance, two are a fault. */
  sourceStale(source: string): void {
    this.raise(`${source} stale`, staleFor(source, 2));
  }

  /** For a source that an administrator added, by its own cadence. */
  addedSourceStale({ id, everyHours }: Cadence): void {
    const days = Math.min(MOST_DAYS, Math.ceil(everyHours / 24) + 1);
    this.raise('added source stale', staleFor(id, days), { name: `${id} stale` });
  }

  /** SES reviews an account at 5 % bounces and 0.1 % complaints; these come earlier. */
  mailReputation(): void {
    const rate = (metricName: string) =>
      new Metric({
        namespace: 'AWS/SES',
        metricName,
        statistic: 'Maximum',
        period: Duration.hours(1),
      });
    this.raise('bounce rate', { metric: rate('Reputation.BounceRate'), threshold: 0.03 });
    this.raise('complaint rate', { metric: rate('Reputation.ComplaintRate'), threshold: 0.0008 });
  }

  tableThrottled({ table }: ServiceTable): void {
    const throttles = (metricName: string) =>
      table.metric(metricName, { statistic: 'Sum', period: Duration.minutes(5) });
    const metric = new MathExpression({
      expression: 'FILL(reads, 0) + FILL(writes, 0)',
      usingMetrics: {
        reads: throttles('ReadThrottleEvents'),
        writes: throttles('WriteThrottleEvents'),
      },
      period: Duration.minutes(5),
    });
    this.raise('table throttled', { metric, threshold: 1, periods: 2 });
  }

  /** A function that answers 500 has not failed as far as Lambda knows; the API does. */
  apiFails({ http }: ServiceApi): void {
    const metric = http.metricServerError({ statistic: 'Sum', period: Duration.minutes(5) });
    this.raise('API fails', { metric, threshold: 1 });
  }

  /** Whoever counts on the webhook gets nothing any more, and may not have noticed. */
  webhookDisabled(): void {
    const metric = new Metric({
      ...DISABLED_METRIC,
      statistic: 'Sum',
      period: Duration.minutes(5),
    });
    this.raise('webhook disabled', { metric, threshold: 1 });
  }

  private raise(
    heading: string,
    condition: Condition,
    { name = heading, beside = this }: Placement = {},
  ): void {
    const entry = this.runbook.find((candidate) => candidate.heading === heading);
    if (!entry) throw new Error(`docs/runbook.md has no heading '## ${heading}' for its alarm`);
    new Alarm(beside, constructId(name), {
      alarmName: `${SERVICE}: ${name}`,
      alarmDescription: `${entry.consequence} What to do: ${this.runbookUrl}#${entry.anchor}`,
      metric: condition.metric,
      threshold: condition.threshold,
      evaluationPeriods: condition.periods ?? 1,
      comparisonOperator:
        condition.comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: condition.missing ?? TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.topic));
  }
}

const holdsMessages = (queue: DeadLetterQueue): Condition => ({
  metric: queue.metricApproximateNumberOfMessagesVisible({
    statistic: 'Maximum',
    period: Duration.minutes(5),
  }),
  threshold: 1,
});

/** No alarm looks further back than a week. */
const MOST_DAYS = 7;

/** No complete run of a source for so many days. */
const staleFor = (source: string, days: number): Condition => ({
  metric: new Metric({
    namespace: COLLECTED_METRIC.namespace,
    metricName: COLLECTED_METRIC.metricName,
    dimensionsMap: { [COLLECTED_METRIC.dimension]: source },
    statistic: 'Sum',
    period: Duration.days(1),
  }),
  threshold: 1,
  periods: days,
  comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
  missing: TreatMissingData.BREACHING,
});
