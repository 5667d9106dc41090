import * as z from 'zod';
import { CountryCode, Nuts } from '../../domain/ids.ts';
import { ThemeCode } from '../../domain/theme.ts';
import { named } from '../contract.ts';

/** Why a party fits a partner search. */
export const FitReasonView = named(
  'FitReason',
  z.discriminatedUnion('code', [
    z.object({ code: z.literal('seeks-here'), country: CountryCode, nuts3: Nuts.optional() }),
    z.object({ code: z.literal('seeks-anywhere') }),
    z.object({ code: z.literal('shared-themes'), themes: z.array(ThemeCode) }),
    z.object({ code: z.literal('seeks-donor-partner'), country: CountryCode }),
  ]),
  'Why a party fits a partner search, as a code with its values.',
);
