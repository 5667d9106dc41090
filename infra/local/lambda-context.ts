import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import type { FunctionSpec } from '../manifest.ts';
import { arnOf } from './names.ts';

/** The context of one invocation that starts now: real where handlers read it, plausible elsewhere. */
export const lambdaContext = (spec: FunctionSpec): Context => {
  const endsAt = performance.now() + spec.timeoutSeconds * 1000;
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: spec.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: arnOf('lambda', `function:${spec.name}`),
    memoryLimitInMB: String(spec.memoryMb),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${spec.name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(endsAt - performance.now())),
    done: notOffered,
    fail: notOffered,
    succeed: notOffered,
  };
};

const notOffered = (): never => {
  throw new Error('handlers answer with a promise');
};
