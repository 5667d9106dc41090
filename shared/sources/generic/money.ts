import { type CallMoney, Currency } from '../../domain/money.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { readAmount } from '../amount.ts';
import { fieldRejection } from '../rejections.ts';
import type { FieldReader } from './fields.ts';

type Part = 'budgetTotal' | 'grantMin' | 'grantMax';

/** What a record says a call pays, in the currency it names or else in that of its source. */
export const moneyOf = (ref: string, fields: FieldReader, currency: string) => {
  const notes: Rejection[] = [];
  const amount = (part: Part): number | undefined => {
    const found = fields.raw(part);
    const bare = Array.isArray(found) ? found[0] : found;
    const read = readAmount(bare);
    if (read.kind === 'bad') notes.push(fieldRejection(ref, part, 'bad-amount', bare));
    return read.kind === 'amount' ? read.value : undefined;
  };
  const [named] = fields.texts('currency');
  const read = Currency.safeParse(named?.toUpperCase() ?? currency);
  if (!read.success) notes.push(fieldRejection(ref, 'currency', 'bad-currency', named));
  const [budgetTotal, least, most] = [
    amount('budgetTotal'),
    amount('grantMin'),
    amount('grantMax'),
  ];
  const upsideDown = least !== undefined && most !== undefined && least > most;
  if (upsideDown)
    notes.push(fieldRejection(ref, 'grantMin', 'bad-amount', `${least} above ${most}`));
  const money: CallMoney = { currency: read.data ?? currency };
  // Amounts in a currency that cannot be told are no amounts.
  if (read.success && budgetTotal !== undefined) money.budgetTotal = budgetTotal;
  if (read.success && !upsideDown && least !== undefined) money.grantMin = least;
  if (read.success && !upsideDown && most !== undefined) money.grantMax = most;
  return { money, notes };
};
