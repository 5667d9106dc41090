import type { CallMoney } from '../../domain/money.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { readAmount } from '../amount.ts';
import { fieldRejection } from '../rejections.ts';
import type { LabelValues } from './label-values.ts';

const LEADING_WORDS =
  /^(?:up to|from|to|min(?:imum|\.)?|max(?:imum|\.)?|total|от|до|общо|минимум|максимум)\s+/i;

/** One group of three digits: `650,000`. These pages write whole euro with marks, so it is no decimal part. */
const ONE_GROUP = /^(\D*\d{1,3})([.,])(\d{3})(\D*)$/;

/** A bare reading of an amount on these pages; what it could not be read from, if so. */
const amountIn = (found: string): { value?: number; bad?: true } => {
  const text = found.slice(0, 100).replace(LEADING_WORDS, '').replace(/евро/gi, '€').trim();
  const read = readAmount(text.replace(ONE_GROUP, '$1$3$4'));
  if (read.kind === 'amount') return { value: read.value };
  return read.kind === 'bad' ? { bad: true } : {};
};

type Read = { money: CallMoney; notes: Rejection[] };

/** What a call pays, from the labels for it. */
export const moneyOf = (ref: string, values: LabelValues): Read => {
  const notes: Rejection[] = [];
  const read = (field: string, found: string | undefined): number | undefined => {
    if (found === undefined) return undefined;
    const amount = amountIn(found);
    if (amount.bad) notes.push(fieldRejection(ref, field, 'bad-amount', found));
    return amount.value;
  };
  const [rangeFrom, rangeTo] = endsOf(values.grantRange?.[0]);
  const budgetTotal = read('available', values.available?.[0]);
  const grantMin = read('grantFrom', values.grantFrom?.[0] ?? rangeFrom);
  const grantMax = read('grantTo', values.grantTo?.[0] ?? rangeTo);
  const upsideDown = grantMin !== undefined && grantMax !== undefined && grantMin > grantMax;
  if (upsideDown) {
    notes.push(fieldRejection(ref, 'grantFrom', 'bad-amount', `${grantMin} above ${grantMax}`));
  }
  return {
    money: {
      currency: 'EUR',
      ...(budgetTotal === undefined ? {} : { budgetTotal }),
      ...(grantMin === undefined || upsideDown ? {} : { grantMin }),
      ...(grantMax === undefined || upsideDown ? {} : { grantMax }),
    },
    notes,
  };
};

/** The two ends of `€ 50,000 – € 200,000`, `from 50 000 to 200 000 EUR`, `up to € 5,000`. */
const endsOf = (range: string | undefined): [string | undefined, string | undefined] => {
  if (range === undefined) return [undefined, undefined];
  const [from = '', to, ...more] = range.split(/\s*[–—-]\s*|\s+(?:to|до)\s+/i);
  if (to !== undefined) return more.length === 0 ? [from, to] : [range, undefined];
  return /^(?:up to|до|max)/i.test(from) ? [undefined, from] : [from, from];
};

/** `85 %`, `up to 85%` as a share of one. */
export const rateOf = (found: string | undefined): number | undefined => {
  const percent = /^\D{0,20}(\d{1,3}(?:[.,]\d{1,2})?)\s*%/.exec(found ?? '')?.[1];
  const rate = Number((percent ?? '').replace(',', '.')) / 100;
  return rate > 0 && rate <= 1 ? rate : undefined;
};
