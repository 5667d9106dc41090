import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { problem } from '../../shared/http/problem.ts';
import { type Page, SAFE_HEADERS } from './pages/page.ts';
import type { TokenRefusal } from './sign-in/authorizer.ts';

/** What a function answered, for a browser. */
export const asPage = ({
  statusCode = 200,
  headers = {},
  body = '',
  isBase64Encoded = false,
}: APIGatewayProxyStructuredResultV2): Page => ({
  status: statusCode,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `${value}`])),
  body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
});

/** A refusal of the server's own, with what keeps a browser from making more of it. */
export const refusal = (
  answer: APIGatewayProxyStructuredResultV2,
  headers: Record<string, string> = {},
): Page => {
  const page = asPage(answer);
  return { ...page, headers: { ...SAFE_HEADERS, ...page.headers, ...headers } };
};

export const notAllowed = (methods: readonly string[]): Page =>
  refusal(problem('method-not-allowed', `Allowed: ${methods.join(', ')}.`), {
    allow: methods.join(', '),
  });

/** RFC 6750, 3: a request without a token is told nothing but the scheme. */
export const unauthorized = (fault: TokenRefusal): Page =>
  fault.kind === 'no-token'
    ? refusal(problem('not-signed-in', 'Send an access token of this service.'), {
        'www-authenticate': 'Bearer',
      })
    : refusal(problem('not-signed-in', `The access token is not taken: ${fault.why}.`), {
        'www-authenticate': `Bearer error="invalid_token", error_description="${quotable(fault.why)}"`,
      });

const quotable = (text: string): string =>
  text.replaceAll(/["\\]/g, "'").replaceAll(/[^ -~]/g, '?');

export const tooMany = (waitSeconds: number): Page =>
  refusal(problem('too-many-requests', 'Ask again in a moment.'), {
    'retry-after': String(waitSeconds),
  });

/** Refusals that only a server gives, never a function; in the same form as the functions' own. */
const serverProblem = (status: number, type: string, title: string, headers = {}): Page => ({
  status,
  headers: {
    ...SAFE_HEADERS,
    'content-type': 'application/problem+json; charset=utf-8',
    ...headers,
  },
  body: JSON.stringify({ type: `/problems/${type}`, title, status }),
});

export const STARTING = serverProblem(503, 'starting', 'The service is starting', {
  'retry-after': '2',
});
export const TOO_LONG = serverProblem(413, 'body-too-long', 'The body is longer than a megabyte');
export const MISDIRECTED = serverProblem(
  421,
  'misdirected',
  'This service does not go by that name',
);
