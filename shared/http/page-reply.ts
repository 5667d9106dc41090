import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

type Reply = APIGatewayProxyStructuredResultV2;

/** What a mail may do when a browser shows it: be styled as it is, open its links, and nothing else. */
export const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** An answer that a browser shows, held to a content security policy. */
export const pageReply = (
  markup: string,
  policy: string,
  { statusCode = 200, headers = {} }: Pick<Reply, 'headers'> & { statusCode?: number } = {},
): Reply => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    ...headers,
  },
  body: markup,
});

/** An answer in plain text, in which nothing can run either. */
export const textReply = (text: string, headers: Reply['headers'] = {}): Reply => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    ...headers,
  },
  body: text,
});
