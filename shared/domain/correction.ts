import * as z from 'zod';
import { Instant } from './time.ts';

/** Fields that are corrected as a whole; `status` only to withdrawn. */
const WHOLE = [
  ...['identifier', 'callIdentifier', 'kind', 'programme', 'language', 'url'],
  ...['keywords', 'typesOfAction', 'opensOn', 'opensAround', 'deadlines'],
  ...['coFinancing', 'partnership', 'description', 'status'],
];

/** Fields of which each part is corrected on its own: what a source says of the others goes on counting. */
const IN_PARTS = {
  title: /^[a-z]{2}$/,
  summary: /^[a-z]{2}$/,
  money: /^(?:currency|budgetTotal|grantMin|grantMax|expectedGrants)$/,
  eligibility: /^(?:countries|nuts|applicantTypes|population|areaTypes|languages|consortium)$/,
} as const;

const isPart = (name: string): boolean => {
  const [whole = '', part = ''] = name.split('.');
  const parts = Object.entries(IN_PARTS).find(([field]) => field === whole)?.[1];
  return parts?.test(part) === true && name === `${whole}.${part}`;
};

/** What an administrator may say otherwise than a source: `deadlines`, `money.grantMax`, `eligibility.countries`. */
export const CorrectedField = z
  .string()
  .max(40)
  .refine((name) => WHOLE.includes(name) || isPart(name), 'no field that can be corrected')
  .brand<'CorrectedField'>();
export type CorrectedField = z.infer<typeof CorrectedField>;

/** Whether a field consists of parts that are corrected one by one. */
export const isInParts = (field: string): field is keyof typeof IN_PARTS => field in IN_PARTS;

/**
 * That a field of a call says what an administrator says. The value stands in the call itself, or is absent there; here
 * stands what the source says of it, as of the last time it was read, to go back to.
 */
export const Correction = z.object({
  field: CorrectedField,
  /** The actor's id, as the sign-in vouches for it. */
  by: z.string().min(1).max(200),
  at: Instant,
  why: z.string().min(1).max(500).optional(),
  sourceValue: z.json().optional(),
});
export type Correction = z.infer<typeof Correction>;
