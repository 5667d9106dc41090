import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import type { FunctionSpec } from '../manifest.ts';
import { acknowledge } from './acknowledge.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { ServiceLogGroup } from './log-group.ts';
import { constructId, resourceName } from './names.ts';

/** How long AWS keeps trying to start a function for an event or a schedule before it gives up. */
export const ATTEMPTS = { retries: 2, maxAge: Duration.hours(2) } as const;

type Props = { spec: FunctionSpec; bundles: string };

/** One function of the manifest: its Lambda, its role, its log group. */
export class ServiceFunction extends Construct {
  readonly spec: FunctionSpec;
  readonly lambda: LambdaFunction;
  /**
   * What AWS gave up on: an event or a schedule it could not hand over, or that the function failed at every
   * time. Absent where no caller walks away: a queue keeps its message, a route its reader.
   */
  readonly givenUp: DeadLetterQueue | undefined;

  constructor(scope: Construct, { spec, bundles }: Props) {
    super(scope, constructId(spec.name));
    const functionName = resourceName(spec.name);
    this.spec = spec;
    this.lambda = this.createLambda(functionName, join(bundles, spec.name));
    const leftAlone = spec.triggers.some(({ kind }) =>
      ['event', 'events', 'schedule'].includes(kind),
    );
    this.givenUp = leftAlone ? this.keepGivenUp(functionName) : undefined;
  }

  private keepGivenUp(functionName: string): DeadLetterQueue {
    const givenUp = new DeadLetterQueue(this, 'GivenUp', { queueName: `${functionName}-given-up` });
    acknowledge(
      givenUp,
      'AwsSolutions-SQS3',
      'This is itself where what failed ends: EventBridge, the Scheduler and Lambda write to it, and a person empties it.',
    );
    this.lambda.configureAsyncInvoke({
      retryAttempts: ATTEMPTS.retries,
      maxEventAge: ATTEMPTS.maxAge,
      onFailure: new SqsDestination(givenUp),
    });
    return givenUp;
  }

  private createLambda(functionName: string, bundle: string): LambdaFunction {
    const logGroup = new ServiceLogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
    });
    // A role of its own: AWS's ready-made policy for Lambda may write to every log group of the account.
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: this.spec.purpose,
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    return new LambdaFunction(this, 'Lambda', {
      functionName,
      description: this.spec.purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(bundle, { exclude: ['*.map'] }),
      timeout: Duration.seconds(this.spec.timeoutSeconds),
      memorySize: this.spec.memoryMb,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
  }
}
