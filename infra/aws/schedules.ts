import { Aws, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type IScheduleTarget,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
  TimeWindow,
} from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Trigger } from '../manifest.ts';
import { awsCron } from './cron.ts';
import { constructId, resourceName, SERVICE } from './names.ts';
import { ATTEMPTS, type ServiceFunction } from './service-function.ts';

type ScheduleTrigger = Extract<Trigger, { kind: 'schedule' }>;

/** The clock of the service: one schedule for each of the manifest, on the wall clock of its zone. */
export class Schedules extends Construct {
  private readonly group: ScheduleGroup;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.group = new ScheduleGroup(this, 'Group', { scheduleGroupName: SERVICE });
  }

  /** Starts the function by the clock, beside which it is deployed; what cannot be started ends among what it gave up. */
  add(trigger: ScheduleTrigger, target: ServiceFunction): void {
    new Schedule(target, constructId(trigger.id), {
      scheduleName: resourceName(trigger.id),
      scheduleGroup: this.group,
      description: `Starts ${target.spec.name}`,
      schedule: ScheduleExpression.expression(awsCron(trigger.cron), TimeZone.of(trigger.zone)),
      timeWindow: TimeWindow.off(),
      target: this.targetOf(trigger, target),
    });
  }

  /** The CDK's own target would let the role invoke every version and alias; this one knows one function. */
  private targetOf(trigger: ScheduleTrigger, target: ServiceFunction): IScheduleTarget {
    const { lambda, givenUp } = target;
    const role = new Role(target, constructId(trigger.id, 'role'), {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Aws.ACCOUNT_ID,
            'aws:SourceArn': this.group.scheduleGroupArn,
          },
        },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }),
    );
    givenUp?.grantSendMessages(role);
    return {
      bind: () => ({
        arn: lambda.functionArn,
        role,
        input: ScheduleTargetInput.fromObject(trigger.payload),
        retryPolicy: {
          maximumRetryAttempts: ATTEMPTS.retries,
          maximumEventAgeInSeconds: ATTEMPTS.maxAge.toSeconds(),
        },
        ...(givenUp ? { deadLetterConfig: { arn: givenUp.queueArn } } : {}),
      }),
    };
  }
}
