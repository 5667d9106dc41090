import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { ContactKey } from '../domain/contact-preferences.ts';
import { IssueKey } from '../domain/digest-issue.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { LinkKeys } from './link-keys.ts';

/** What a link lets its holder do. */
export const LinkPurpose = z.enum(['unsubscribe', 'preferences', 'confirm', 'archive', 'calendar']);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/**
 * How long a link of a purpose works, in days. Whoever finds a mail of two years ago must still be able to leave, and a
 * calendar goes on asking by the link that it was given once.
 */
const DAYS: Readonly<Record<LinkPurpose, number>> = {
  unsubscribe: 731,
  preferences: 30,
  confirm: 7,
  archive: 366,
  calendar: 731,
};

const DAY_SECONDS = 86_400;

/** Why a token does not open anything. What `expired` held is given, as it is genuine. */
export type LinkError =
  | { kind: 'tampered' }
  | { kind: 'wrong-purpose' }
  | { kind: 'expired'; contact: ContactKey };

/** When a link that is made now stops working. */
export const linkEndsAt = (purpose: LinkPurpose, now: Date): Date =>
  new Date((Math.ceil(now.getTime() / 1000) + DAYS[purpose] * DAY_SECONDS) * 1000);

/**
 * A token that lets its holder act for one contact, for one purpose, for the time that this purpose has:
 * `purpose.municipality.contact.expiry.key.signature`, of letters, digits, `-`, `_` and `.` alone. The signature is
 * HMAC-SHA256 over all before it. It is as good as a password: never log one.
 */
export const signToken = (
  purpose: LinkPurpose,
  { municipalityId, contactId }: ContactKey,
  now: Date,
  [current]: LinkKeys,
): string => {
  const expires = linkEndsAt(purpose, now).getTime() / 1000;
  return signed([purpose, municipalityId, contactId, expires.toString(36)], current);
};

/** A token that shows its holder one issue, for a year: `archive.municipality.contact.week.expiry.key.signature`. */
export const signIssueToken = (
  { municipalityId, contactId, week }: IssueKey,
  now: Date,
  [current]: LinkKeys,
): string => {
  const expires = linkEndsAt('archive', now).getTime() / 1000;
  return signed(['archive', municipalityId, contactId, week, expires.toString(36)], current);
};

const signed = (fields: readonly string[], key: LinkKeys[0]): string => {
  const claim = [...fields, key.id].join('.');
  return `${claim}.${signatureOf(claim, key.secret).toString('base64url')}`;
};

/** What a genuine token claims, field by field; undefined when it is none of ours. */
const claimOf = (token: string, keys: LinkKeys): string[] | undefined => {
  const cut = token.lastIndexOf('.');
  const claim = token.slice(0, Math.max(0, cut));
  const [keyId, ...fields] = claim.split('.').reverse();
  const key = keys.find(({ id }) => id === keyId);
  if (!key || !isSigned(claim, token.slice(cut + 1), key.secret)) return undefined;
  return fields.reverse();
};

const isOver = (expires: string, now: Date): boolean =>
  Number.parseInt(expires, 36) * 1000 <= now.getTime();

const Expiry = z.string().regex(/^[0-9a-z]{1,8}$/);

const IssueClaim = z.tuple([
  z.literal('archive'),
  IssueKey.shape.municipalityId,
  IssueKey.shape.contactId,
  IssueKey.shape.week,
  Expiry,
]);

/** Which issue a token shows, if it is genuine, made for that, and not too old. */
export const verifyIssueToken = (
  token: string,
  now: Date,
  keys: LinkKeys,
): Result<IssueKey, { kind: 'expired' | 'invalid' }> => {
  const claim = IssueClaim.safeParse(claimOf(token, keys));
  if (!claim.success) return err({ kind: 'invalid' });
  const [, municipalityId, contactId, week, expires] = claim.data;
  if (isOver(expires, now)) return err({ kind: 'expired' });
  return ok({ municipalityId, contactId, week });
};

const Claim = z.tuple([
  LinkPurpose,
  ContactKey.shape.municipalityId,
  ContactKey.shape.contactId,
  Expiry,
]);

/** Whom a token lets act, if it is genuine, made for this purpose, and not too old. */
export const verifyToken = (
  token: string,
  purpose: LinkPurpose,
  now: Date,
  keys: LinkKeys,
): Result<ContactKey, LinkError> => {
  const claim = claimOf(token, keys);
  if (!claim) return err({ kind: 'tampered' });
  const parsed = Claim.safeParse(claim);
  if (!parsed.success) return err({ kind: 'tampered' });
  const [made, municipalityId, contactId, expires] = parsed.data;
  if (made !== purpose) return err({ kind: 'wrong-purpose' });
  const contact = { municipalityId, contactId };
  return isOver(expires, now) ? err({ kind: 'expired', contact }) : ok(contact);
};

/** When a token that `verifyToken` opens was made, in whole seconds, rounded up. */
export const madeAt = (token: string, purpose: LinkPurpose): Date => {
  const [, , , expires = ''] = token.split('.');
  return new Date((Number.parseInt(expires, 36) - DAYS[purpose] * DAY_SECONDS) * 1000);
};

/** Sets these signatures apart from any other that a key might one day make. */
const signatureOf = (claim: string, secret: Buffer): Buffer =>
  createHmac('sha256', secret).update(`grantbridge:link:v1:${claim}`).digest();

/** Compared as text of one length, so that a signature has one spelling only and takes one time to refuse. */
const isSigned = (claim: string, signature: string, secret: Buffer): boolean => {
  const expected = Buffer.from(signatureOf(claim, secret).toString('base64url'));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
};
