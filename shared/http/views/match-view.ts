import * as z from 'zod';
import { CountryCode } from '../../domain/ids.ts';
import type { Reason, RuleName, RuleResult } from '../../domain/match.ts';
import { StatedBy } from '../../domain/stated-by.ts';
import { ThemeCode } from '../../domain/theme.ts';
import { PlainDate } from '../../domain/time.ts';
import { named } from '../contract.ts';

export const RuleAnswerView = named(
  'RuleAnswer',
  z.enum(['eligible', 'ineligible', 'unknown']),
  'Unknown: the call or the profile does not say.',
);

export const RuleNameView = z.enum([
  'status',
  'time-left',
  'open-to-all',
  'country',
  'nuts-area',
  'applicant-type',
  'population',
  'area-type',
  'own-contribution',
  'consortium',
  'languages',
  'donor-role',
  'donor-state',
] satisfies RuleName[]);

export const RuleResultView = named(
  'RuleResult',
  z.object({
    rule: RuleNameView,
    kind: z.enum(['condition', 'limit'] satisfies RuleResult['kind'][]),
    answer: RuleAnswerView,
    compared: z.string(),
    demanded: z.string(),
    statedBy: z.enum([...StatedBy.options, 'clock']).optional(),
    text: z.string().optional(),
    caution: z.literal('little-time').optional(),
  }),
  'The answer of one rule, with what was compared and whose statement it rests on.',
);

type ReasonCode<C extends Reason['code']> = C;
const code = <C extends Reason['code']>(name: ReasonCode<C>) => z.literal(name);

export const ReasonView = named(
  'Reason',
  z.discriminatedUnion('code', [
    z.object({ code: code('themes'), themes: z.array(ThemeCode) }),
    z.object({ code: code('eligible-here'), country: CountryCode, by: StatedBy }),
    z.object({ code: code('eligible-applicant'), by: StatedBy }),
    z.object({ code: code('time-left'), days: z.number().int() }),
    z.object({ code: code('forthcoming'), opensOn: PlainDate }),
  ]),
  'Why a call fits, as a code with its values.',
);

/** 0 (nothing in common) to 100. */
export const ScoreView = z.number().int().min(0).max(100);
