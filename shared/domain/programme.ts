import * as z from 'zod';
import type { Call } from './call.ts';
import { Eligibility } from './eligibility.ts';
import { ProgrammeCode } from './ids.ts';
import { Localised } from './language.ts';
import { CoFinancingRate } from './money.ts';

/** Rules for those calls of a programme whose type of action or identifier begins as named. */
const ActionRule = z.object({
  typeOfActionPrefix: z.string().min(1).optional(),
  identifierPrefix: z.string().min(1).optional(),
  eligibility: Eligibility.optional(),
  coFinancingRate: CoFinancingRate.optional(),
});

/** A funding programme and the rules its calls inherit. */
export const Programme = z.object({
  code: ProgrammeCode,
  name: Localised,
  url: z.url({ protocol: /^https?$/ }),
  eligibility: Eligibility,
  coFinancingRate: CoFinancingRate.optional(),
  actionRules: z.array(ActionRule),
  sources: z.array(z.object({ title: z.string(), url: z.url(), says: z.string() })).min(1),
});
export type Programme = z.infer<typeof Programme>;

const normalised = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * The first rule that fits the call wins over the programme's own; what the call itself states wins over both.
 * A cascade call inherits nothing: the funded project behind it sets its own conditions.
 */
export const withProgrammeRules = (call: Call, programme: Programme | undefined): Call => {
  if (!programme || call.kind === 'cascade') return call;
  const rule = programme.actionRules.find((candidate) => fits(candidate, call));
  const rate = rule?.coFinancingRate ?? programme.coFinancingRate;
  return {
    ...call,
    eligibility: { ...programme.eligibility, ...rule?.eligibility, ...call.eligibility },
    ...(call.coFinancing || rate === undefined
      ? {}
      : { coFinancing: { rate, by: 'programme' as const } }),
  };
};

const fits = (rule: z.infer<typeof ActionRule>, call: Call): boolean =>
  (rule.typeOfActionPrefix === undefined ||
    call.typesOfAction.some((type) =>
      normalised(type).startsWith(normalised(rule.typeOfActionPrefix ?? '')),
    )) &&
  (rule.identifierPrefix === undefined || call.identifier.startsWith(rule.identifierPrefix));
