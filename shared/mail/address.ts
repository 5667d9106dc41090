import { domainToASCII } from 'node:url';
import { err, ok, type Result } from '../domain/result.ts';

const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

export type AddressError = { kind: 'not-an-address' };

/**
 * An address as SMTP without SMTPUTF8 carries it: the domain in its ASCII form, the local part as it is. A
 * local part outside ASCII is refused, because SES does not take it (RFC 5321, RFC 6531).
 */
export const asciiAddress = (email: string): Result<string, AddressError> => {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, Math.max(0, at));
  const domain = domainToASCII(email.slice(at + 1)).toLowerCase();
  const fits = LOCAL_PART.test(local) && local.length <= 64 && DOMAIN.test(domain);
  return fits ? ok(`${local}@${domain}`) : err({ kind: 'not-an-address' });
};
