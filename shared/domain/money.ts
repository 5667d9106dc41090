import * as z from 'zod';

/** ISO 4217 code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);
export type Currency = z.infer<typeof Currency>;

/** An amount in whole and part units of a currency, above zero: an unknown amount is absent, never 0. */
export const Amount = z.number().positive().max(1e15);
export type Amount = z.infer<typeof Amount>;

/** What a call pays. Every part is absent when the source does not say. */
export const CallMoney = z.object({
  currency: Currency,
  budgetTotal: Amount.optional(),
  grantMin: Amount.optional(),
  grantMax: Amount.optional(),
  expectedGrants: z.number().int().positive().optional(),
});
export type CallMoney = z.infer<typeof CallMoney>;

/** The share of eligible cost that the grant pays, above 0 and at most 1. The rest is own contribution. */
export const CoFinancingRate = z.number().positive().max(1);
export type CoFinancingRate = z.infer<typeof CoFinancingRate>;
