import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { LinkKeys } from '../../shared/mail/link-keys.ts';
import { writeDurably } from './durable-file.ts';
import { StartRefused } from './refusal.ts';

/** Where the key of signed links lies in the data folder, for its owner's eyes alone. */
export const LINK_SECRET_FILE = 'link-secret';

/** The key of signed links: made at the first start, the same ever after, so that the links of old mails work. */
export const keepLinkSecret = async (dataDir: string): Promise<string> => {
  const path = join(dataDir, LINK_SECRET_FILE);
  if (!existsSync(path)) {
    await writeDurably(path, `k1:${randomBytes(32).toString('base64url')}\n`, 0o600);
  }
  // A folder that was copied may have lost it.
  await chmod(path, 0o600);
  const secret = readFileSync(path, 'utf8').trim();
  if (LinkKeys.safeParse(secret).success) return secret;
  throw new StartRefused(
    `cannot use ${LINK_SECRET_FILE} in the data folder: it holds no key. Put back what was there, or remove it for a new one, which ends the links of all mails so far`,
  );
};
