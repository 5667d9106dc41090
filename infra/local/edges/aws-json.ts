import type * as z from 'zod';
import { EdgeRefusal, type EdgeReply, type Refusal } from './edge.ts';

/** An answer of the AWS JSON protocols. */
export const jsonReply = (version: '1.0' | '1.1', body: unknown): EdgeReply => ({
  status: 200,
  headers: { 'content-type': `application/x-amz-json-${version}` },
  body: JSON.stringify(body),
});

/** An error of the AWS JSON protocols; `namespace` comes before the code, as the service's model has it. */
export const jsonRefusal = (
  version: '1.0' | '1.1',
  namespace: string,
  { status, code, message }: Refusal,
): EdgeReply => ({
  status,
  headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amzn-errortype': code },
  body: JSON.stringify({ __type: `${namespace}${code}`, message }),
});

/** The input of a call, or a refusal that names what does not fit or is not offered on one machine. */
export const readInput = <T extends z.ZodType>(
  schema: T,
  input: unknown,
  code: string,
): z.infer<T> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const points = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new EdgeRefusal(code, points.join('; '));
};
