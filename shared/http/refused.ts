import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Refusal } from '../domain/authorisation.ts';
import { problem } from './problem.ts';

/** What `authorise` refused, as a problem. */
export const refused = (refusal: Refusal): APIGatewayProxyStructuredResultV2 =>
  refusal.kind === 'not-signed-in'
    ? problem('not-signed-in', 'Send an access token of this service.')
    : problem('forbidden', refusal.why);
