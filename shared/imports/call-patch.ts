import { canonicalJson } from '../domain/call-change.ts';
import type { CallPatch } from '../writing/plan-call.ts';
import type { Fields } from './columns.ts';

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text as it comes back from any file: cells lose the blanks around it, and workbooks the kind of line ends. */
const asRead = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asRead);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value;
};

/** Whether nothing is said: no value, no letters, or a list or an object of nothing. */
const isBlank = (value: unknown): boolean => {
  if (value === undefined || value === null || asRead(value) === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isFields(value) && Object.values(value).every(isBlank);
};

const isSame = (one: unknown, other: unknown): boolean =>
  (isBlank(one) && isBlank(other)) || canonicalJson(asRead(one)) === canonicalJson(asRead(other));

/**
 * The merge patch (RFC 7396) that makes `after` of `before`: only of what differs. What says nothing in both is the same,
 * whether it is empty or not there.
 */
export const patchBetween = (before: Fields, after: Fields): CallPatch => {
  const patch: CallPatch = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, fresh] = [before[name], after[name]];
    if (isSame(old, fresh)) continue;
    if (isBlank(fresh)) patch[name] = null;
    else if (!isFields(old) || !isFields(fresh)) patch[name] = fresh;
    else {
      const parts = patchBetween(old, fresh);
      if (Object.keys(parts).length > 0) patch[name] = parts;
    }
  }
  return patch;
};
