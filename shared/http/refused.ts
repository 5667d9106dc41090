import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Refusal } from '../domain/authorisation.ts';
import { problem } from './problem.ts';

/** The answer to whom `authorise` refused. */
export const refused = (refusal: Refusal): APIGatewayProxyStructuredResultV2 =>
  refusal.kind === 'forbidden'
    ? problem('forbidden', refusal.why)
    : problem('not-signed-in', 'Send an access token of this service.');
