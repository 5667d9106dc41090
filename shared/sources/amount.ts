import type { Amount } from '../domain/money.ts';

/** What stood where an amount of money was expected. `unknown`: nothing, or a dash. */
export type ReadAmount =
  | { kind: 'amount'; value: Amount }
  | { kind: 'unknown' }
  | { kind: 'zero' }
  | { kind: 'bad' };

/** Largest amount believed, as in `Amount`. */
const LARGEST = 1e15;

/** Digits with at most one kind of thousands mark (`.`, `,`, `'` or spaces) and an optional decimal part. */
const PLAIN = /^(\d+)(?:[.,](\d{1,2}))?$/;
const GROUPED = /^(\d{1,3})((?:([.,'’\s])\d{3})(?:\3\d{3})*)(?:([.,])(\d{1,2}))?$/;

/**
 * Reads an amount in euro as feeds write it: `30500`, `1,500,000.50`, `EUR 1.000.000,00`,
 * `3.000.000,00€`, `2 500 000`. Never guesses: `1.000` may be a thousand or one, so it is `bad`.
 */
export const readAmount = (found: unknown): ReadAmount => {
  if (found === undefined || found === null) return { kind: 'unknown' };
  if (typeof found === 'number') return sized(found);
  if (typeof found !== 'string' || found.length > 80) return { kind: 'bad' };
  const text = found.replace(/^\s*(?:euros?|EUR|€)?\s*|\s*(?:euros?|EUR|€)?\s*$/gi, '');
  if (/^[-–—]?$/.test(text)) return { kind: 'unknown' };
  const plain = PLAIN.exec(text);
  if (plain) return sized(Number(`${plain[1]}.${plain[2] ?? '0'}`));
  return readGrouped(text);
};

const readGrouped = (text: string): ReadAmount => {
  const parts = GROUPED.exec(text);
  if (!parts) return { kind: 'bad' };
  const [, first = '', groups = '', mark = '', decimalMark, decimals = '0'] = parts;
  const onlyOneGroup = groups.length === 4;
  const eitherMark = mark === '.' || mark === ',';
  if (decimalMark === mark) return { kind: 'bad' };
  if (eitherMark && onlyOneGroup && decimalMark === undefined) return { kind: 'bad' };
  return sized(Number(`${first}${groups.replace(/\D/g, '')}.${decimals}`));
};

const sized = (value: number): ReadAmount => {
  if (value === 0) return { kind: 'zero' };
  return value > 0 && value <= LARGEST ? { kind: 'amount', value } : { kind: 'bad' };
};
