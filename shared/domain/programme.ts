import * as z from 'zod';
import type { Call } from './call.ts';
import { Eligibility } from './eligibility.ts';
import { ProgrammeCode } from './ids.ts';
import { Localised } from './language.ts';
import { CoFinancingRate } from './money.ts';
import { Instant } from './time.ts';

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
  /** 1 as it came with the service; each writing of an administrator makes the next. */
  version: z.number().int().positive().default(1),
  changedAt: Instant.optional(),
  /** Not offered any more. Its rules still hold for the calls that were opened under them. */
  withdrawn: z.object({ at: Instant, why: z.string().min(1).max(500).optional() }).optional(),
});
export type Programme = z.infer<typeof Programme>;

const normalised = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** What of a call decides which rule of its programme holds for it. */
type Action = Pick<Call, 'identifier' | 'typesOfAction'>;

/** The conditions that a programme sets for a call: those of the first rule that fits it win over its own. */
export const eligibilityUnder = (programme: Programme, action: Action): Eligibility => ({
  ...programme.eligibility,
  ...ruleFor(programme, action)?.eligibility,
});

/**
 * The first rule that fits the call wins over the programme's own; what the call itself states wins over both.
 * A cascade call inherits nothing: the funded project behind it sets its own conditions.
 */
export const withProgrammeRules = (call: Call, programme: Programme | undefined): Call => {
  if (!programme || call.kind === 'cascade') return call;
  const rate = ruleFor(programme, call)?.coFinancingRate ?? programme.coFinancingRate;
  return {
    ...call,
    eligibility: { ...eligibilityUnder(programme, call), ...call.eligibility },
    ...(call.coFinancing || rate === undefined
      ? {}
      : { coFinancing: { rate, by: 'programme' as const } }),
  };
};

const ruleFor = ({ actionRules }: Programme, action: Action) =>
  actionRules.find((candidate) => fits(candidate, action));

const fits = (rule: z.infer<typeof ActionRule>, { identifier, typesOfAction }: Action): boolean =>
  (rule.typeOfActionPrefix === undefined ||
    typesOfAction.some((type) =>
      normalised(type).startsWith(normalised(rule.typeOfActionPrefix ?? '')),
    )) &&
  (rule.identifierPrefix === undefined || identifier.startsWith(rule.identifierPrefix));
