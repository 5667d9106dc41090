import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '../../shared/domain/result.ts';

/** The whole body, or the refusal of one that is longer than `maxBytes`; the rest of that is not kept. */
export const readBody = async (
  request: IncomingMessage,
  maxBytes: number,
): Promise<Result<Buffer, { kind: 'too-long' }>> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length <= maxBytes) parts.push(bytes);
  }
  return length > maxBytes ? err({ kind: 'too-long' }) : ok(Buffer.concat(parts));
};
