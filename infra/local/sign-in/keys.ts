import { generateKeyPair, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { usingPart } from '../data-folder.ts';
import { writeDurably } from '../durable-file.ts';

/** The folder in the data folder that has all of it, for its owner's eyes alone. */
export const SIGN_IN_FOLDER = 'sign-in';

/** A private RSA key (RFC 7517): the only kind that the authorizer of API Gateway takes. */
const SigningKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
  n: z.base64url(),
  e: z.base64url(),
  d: z.base64url(),
  p: z.base64url(),
  q: z.base64url(),
  dp: z.base64url(),
  dq: z.base64url(),
  qi: z.base64url(),
});
export type SigningKey = z.infer<typeof SigningKey>;

const Secret = z.base64url().min(43);

export type SignInKeys = {
  signing: SigningKey;
  /** Signs the cookies of whoever is signing in. */
  cookies: string;
  /** Those of the two clients that have one. */
  machine: string;
  scripts: string;
};

/** Made at the first start, the same ever after, so that tokens and scripts outlive a restart. */
export const keepSignInKeys = (dataDir: string): Promise<SignInKeys> =>
  usingPart(SIGN_IN_FOLDER, async () => {
    mkdirSync(join(dataDir, SIGN_IN_FOLDER), { recursive: true, mode: 0o700 });
    return {
      signing: SigningKey.parse(JSON.parse(await keep(dataDir, 'signing-key.json', newSigningKey))),
      cookies: Secret.parse(await keep(dataDir, 'cookie-key', newSecret)),
      machine: Secret.parse(await keep(dataDir, 'machine-secret', newSecret)),
      scripts: Secret.parse(await keep(dataDir, 'scripts-secret', newSecret)),
    };
  });

/** The secret of a client, for a script that runs beside the service. Throws when there is none yet. */
export const readClientSecret = (dataDir: string, client: 'machine' | 'scripts'): string =>
  Secret.parse(readFileSync(join(dataDir, SIGN_IN_FOLDER, `${client}-secret`), 'utf8').trim());

const keep = async (
  dataDir: string,
  name: string,
  make: () => string | Promise<string>,
): Promise<string> => {
  const path = join(dataDir, SIGN_IN_FOLDER, name);
  if (!existsSync(path)) await writeDurably(path, `${await make()}\n`, 0o600);
  // A folder that was copied may have lost it.
  await chmod(path, 0o600);
  return readFileSync(path, 'utf8').trim();
};

const newSecret = (): string => randomBytes(32).toString('base64url');

const newSigningKey = async (): Promise<string> => {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const kid = randomBytes(12).toString('base64url');
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' });
};
