import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { aContext, type TestClaims } from './aws-events.ts';

/** Claims of people. Stara Zagora (`BG-SZR31`, of the builders) is the municipality that is asked about. */
export const CLAIMS = {
  officer: { sub: 'officer-1', role: 'officer', party: 'BG-SZR31' },
  officerElsewhere: { sub: 'officer-2', role: 'officer', party: 'BG-HKV34' },
  staff: { sub: 'staff-1', role: 'association-staff', associations: 'arm ram-trakia' },
  staffElsewhere: { sub: 'staff-2', role: 'association-staff', associations: 'arm' },
  administrator: { sub: 'administrator-1', role: 'administrator' },
  /** In no group that is a role. */
  roleless: { sub: 'person-1', client_id: 'pages', scope: 'openid grantbridge/operations:write' },
} as const satisfies Record<string, TestClaims>;

/** A machine with these scopes. */
export const machineWith = (...scopes: string[]): TestClaims => ({
  sub: 'machine-1',
  scope: scopes.map((scope) => `grantbridge/${scope}`).join(' '),
});

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** What a route answers, with the body as JSON. */
export const answerOf = async (handler: Handler, event: APIGatewayProxyEventV2) => {
  const { statusCode, body, headers = {} } = await handler(event, aContext());
  const isFile = 'content-disposition' in headers;
  return { status: statusCode, body: body && !isFile ? JSON.parse(body) : undefined };
};
