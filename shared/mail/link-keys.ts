import * as z from 'zod';

/** 256 bits in base64url, the least that HMAC-SHA256 deserves (RFC 2104, 3). */
const Secret = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43,172}$/, 'not 32 bytes or more in base64url')
  .transform((text) => Buffer.from(text, 'base64url'));

const LinkKey = z
  .string()
  .transform((text) => {
    const [id, secret, ...rest] = text.split(':');
    return { id, secret, rest };
  })
  .pipe(
    z.object({
      id: z.string().regex(/^[a-z0-9]{1,12}$/, 'not the name of a key'),
      secret: Secret,
      rest: z.tuple([]),
    }),
  )
  .transform(({ id, secret }) => ({ id, secret }));
type LinkKey = z.infer<typeof LinkKey>;

/** The keys of signed links: the first signs, each of them verifies. */
export type LinkKeys = readonly [LinkKey, ...LinkKey[]];

/**
 * The setting `LINK_SECRET`: `name:secret`, or two of them apart by a comma while one takes the place of the other.
 * The new key comes first; the old one stays until no link of its time is wanted any more.
 */
export const LinkKeys = z
  .string()
  .transform((text) => text.trim().split(','))
  .pipe(z.tuple([LinkKey]).rest(LinkKey))
  .refine((keys) => keys.length <= 2, 'at most two keys')
  .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, 'one name twice');
