import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/**
 * A log group that forgets after three months: long enough to look into a digest that somebody asks about,
 * and nothing in it is the only record of anything.
 */
export class ServiceLogGroup extends LogGroup {
  constructor(scope: Construct, id: string, props: { logGroupName: string }) {
    super(scope, id, {
      logGroupName: props.logGroupName,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
