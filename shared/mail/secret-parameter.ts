import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import * as z from 'zod';

/** What Lambda gives a function to sign its requests with. */
const Credentials = z.object({
  AWS_REGION: z.string().regex(/^[a-z0-9-]+$/),
  AWS_ACCESS_KEY_ID: z.string().min(1),
  AWS_SECRET_ACCESS_KEY: z.string().min(1),
  AWS_SESSION_TOKEN: z.string().optional(),
});

const Answer = z.object({ Parameter: z.object({ Value: z.string() }) });

const TIMEOUT_MS = 5_000;

/** The Parameter Store did not give a parameter. Names the status, never what came with it. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError';
}

/**
 * Reads a SecureString of the Parameter Store. By a request of our own: the store's client would be a sixth of a
 * function's bundle, for one call. Throws a ParameterError when the store refuses.
 * API: AWS Systems Manager, GetParameter (JSON 1.1).
 */
export const secretParameter = async (
  name: string,
  environment: Record<string, string | undefined> = process.env,
  request: typeof fetch = fetch,
): Promise<string> => {
  const given = Credentials.parse(environment);
  const hostname = `ssm.${given.AWS_REGION}.amazonaws.com`;
  const body = JSON.stringify({ Name: name, WithDecryption: true });
  const signer = new SignatureV4({
    service: 'ssm',
    region: given.AWS_REGION,
    sha256: Sha256,
    credentials: {
      accessKeyId: given.AWS_ACCESS_KEY_ID,
      secretAccessKey: given.AWS_SECRET_ACCESS_KEY,
      ...(given.AWS_SESSION_TOKEN ? { sessionToken: given.AWS_SESSION_TOKEN } : {}),
    },
  });
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: 'https:',
    hostname,
    path: '/',
    query: {},
    headers: {
      host: hostname,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AmazonSSM.GetParameter',
    },
    body,
  });
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await request(`https://${hostname}/`, { method: 'POST', headers, body, signal });
  if (!answer.ok) throw new ParameterError(`the Parameter Store answered ${answer.status}`);
  return Answer.parse(await answer.json()).Parameter.Value;
};

/** SHA-256, with a secret HMAC, in the form that the signer asks for. */
class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    throw new Error('the signer makes a new hash for each digest');
  }
}

const bytesOf = (data: string | ArrayBuffer | ArrayBufferView): Uint8Array => {
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
};
