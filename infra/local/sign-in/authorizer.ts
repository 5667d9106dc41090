import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { SigningKey } from './keys.ts';

/** Claims as API Gateway hands them to a function: every value is a text. */
export type PassedClaims = Record<string, string>;

/** Why a token is not taken, in the words of API Gateway's `WWW-Authenticate`. */
export type TokenRefusal = { kind: 'no-token' } | { kind: 'invalid-token'; why: string };

export type AuthorizerDeps = {
  issuer: string;
  /** The clients whose tokens are taken. */
  audience: readonly string[];
  /** The key that tokens are signed with; only its public half is used. */
  signing: SigningKey;
};

/** Checks the value of an `Authorization` header. */
export type Authorizer = (
  header: string | undefined,
) => Promise<Result<PassedClaims, TokenRefusal>>;

/**
 * Checks tokens as the JWT authorizer of an HTTP API does (API Gateway developer guide, "Control access to HTTP APIs
 * with JWT authorizers"): an RSA signature by the key that the header names, issuer, `aud` or, only where there is none,
 * `client_id`, `exp`, `nbf` and `iat`. Times are those of the machine, as the tokens' own are, not the service's.
 */
export const openAuthorizer = ({ issuer, audience, signing }: AuthorizerDeps): Authorizer => {
  const { kty, kid, alg, use, n, e } = signing;
  // Loaded when the first token comes: most starts see none.
  const loaded = lazily(async () => {
    const jose = await import('jose');
    return { ...jose, keys: jose.createLocalJWKSet({ keys: [{ kty, kid, alg, use, n, e }] }) };
  });
  return async (header) => {
    if (header === undefined || header.trim() === '') return err({ kind: 'no-token' });
    const { jwtVerify, keys, errors } = await loaded();
    try {
      const { payload } = await jwtVerify(tokenIn(header), named(keys), {
        issuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      const why = faultOf(payload, audience);
      return why === undefined ? ok(passed(payload)) : err({ kind: 'invalid-token', why });
    } catch (cause) {
      if (!(cause instanceof errors.JOSEError)) throw cause;
      return err({ kind: 'invalid-token', why: cause.message });
    }
  };
};

const lazily = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
};

/** With or without `Bearer` before it, as API Gateway takes both. */
const tokenIn = (header: string): string => header.replace(/^Bearer\s+/i, '').trim();

/** A header that names no key is refused, even where there is only one. */
const named =
  (keys: JWTVerifyGetKey): JWTVerifyGetKey =>
  (header, token) =>
    keys({ ...header, kid: header.kid ?? '' }, token);

const faultOf = (payload: JWTPayload, audience: readonly string[]): string | undefined => {
  const { aud, client_id: client, iat } = payload;
  const meant = aud === undefined ? [client] : [aud].flat();
  if (!meant.some((each) => typeof each === 'string' && audience.includes(each))) {
    return 'the token does not have a valid audience';
  }
  return iat !== undefined && iat > Date.now() / 1000 + 1
    ? 'the token was issued in the future'
    : undefined;
};

const passed = (payload: JWTPayload): PassedClaims =>
  Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]));

/** A list comes in square brackets with spaces between. */
const asText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(String).join(' ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
};
