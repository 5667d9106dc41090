/** What pages of other origins may do, where a deployment names any; the same on AWS and on one machine. */
export const CORS_POLICY = {
  methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  requestHeaders: ['authorization', 'content-type', 'if-match', 'if-none-match', 'idempotency-key'],
  responseHeaders: ['etag', 'location', 'retry-after', 'www-authenticate'],
  maxAgeSeconds: 600,
} as const;
