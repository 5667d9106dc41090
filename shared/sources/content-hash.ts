import { createHash } from 'node:crypto';
import type { Call } from '../domain/call.ts';
import { canonicalJson, inWords, meaningOf } from '../domain/call-change.ts';

/** SHA-256 over what a call means, in hex: equal when nothing a reader could care about differs. */
export const contentHashOf = (call: Call): string =>
  createHash('sha256')
    .update(canonicalJson(inWords(meaningOf(call))))
    .digest('hex');
