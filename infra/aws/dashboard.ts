import { Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { ServiceApi } from './api.ts';
import { SERVICE } from './names.ts';
import type { WorkQueue } from './queues.ts';
import type { ServiceFunction } from './service-function.ts';

type Props = {
  functions: readonly ServiceFunction[];
  queues: readonly WorkQueue[];
  api: ServiceApi;
};

const HALF = 12;

/** One look at the service: does it run, does mail go out, does the API answer. */
export class ServiceDashboard extends Dashboard {
  constructor(scope: Construct, id: string, { functions, queues, api }: Props) {
    super(scope, id, { dashboardName: SERVICE, defaultInterval: Duration.days(7) });
    this.addWidgets(
      new TextWidget({
        width: 24,
        height: 1,
        markdown: 'GrantBridge: what to do about an alarm stands in docs/runbook.md',
      }),
    );
    this.addWidgets(
      graph(
        'Runs',
        functions.map(({ lambda, spec }) => lambda.metricInvocations({ label: spec.name })),
      ),
      graph(
        'Errors',
        functions.map(({ lambda, spec }) => lambda.metricErrors({ label: spec.name })),
      ),
    );
    this.addWidgets(
      graph(
        'Waiting messages',
        queues.map(({ queue, spec }) =>
          queue.metricApproximateNumberOfMessagesVisible({ label: spec.name }),
        ),
      ),
      graph('Mail', ['Send', 'Delivery', 'Bounce', 'Complaint'].map(mailMetric)),
    );
    this.addWidgets(
      graph('API answers', [
        api.http.metricCount(),
        api.http.metricClientError(),
        api.http.metricServerError(),
      ]),
      graph('API latency, 95th percentile (ms)', [
        api.http.metricLatency({ statistic: Stats.percentile(95) }),
      ]),
    );
  }
}

const graph = (title: string, left: IMetric[]): GraphWidget =>
  new GraphWidget({ title, left, width: HALF, height: 6 });

const mailMetric = (metricName: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Sum', period: Duration.hours(1) });
