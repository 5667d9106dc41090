import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Person } from './people.ts';

/** One-time codes by e-mail, one for each sign-in that is under way. */
export type Codes = {
  /** A new code for this sign-in, which ends the one before; undefined when it has had as many as it gets. */
  issue: (signIn: string, person: Person) => string | undefined;
  /** The person, if this is the code; a code works once, and not after three wrong tries. */
  redeem: (signIn: string, code: string) => Person | undefined;
};

/** Cognito's codes have eight digits and live for three minutes. */
const LIFE_MS = 180_000;
const MOST_TRIES = 3;
const MOST_CODES = 5;

type Issued = { person: Person; digest: Buffer; until: number; tries: number; codes: number };

export const openCodes = (now: () => number = Date.now): Codes => {
  const issued = new Map<string, Issued>();

  const forgetOld = (): void => {
    // A while longer than the code lives, so that asking anew does not begin the count anew.
    for (const [signIn, { until }] of issued) {
      if (until + 20 * LIFE_MS < now()) issued.delete(signIn);
    }
  };

  return {
    issue: (signIn, person) => {
      forgetOld();
      const codes = (issued.get(signIn)?.codes ?? 0) + 1;
      if (codes > MOST_CODES) return undefined;
      const code = String(randomInt(100_000_000)).padStart(8, '0');
      issued.set(signIn, {
        person,
        digest: digestOf(code),
        until: now() + LIFE_MS,
        tries: 0,
        codes,
      });
      return code;
    },
    redeem: (signIn, code) => {
      const known = issued.get(signIn);
      if (!known || known.until < now() || known.tries >= MOST_TRIES) return undefined;
      known.tries += 1;
      if (!timingSafeEqual(known.digest, digestOf(code.replace(/\s/g, '')))) return undefined;
      issued.delete(signIn);
      return known.person;
    },
  };
};

const digestOf = (code: string): Buffer => createHash('sha256').update(code).digest();
