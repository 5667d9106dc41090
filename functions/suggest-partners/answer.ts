import * as z from 'zod';
import { CallId, CountryCode, ProgrammeCode } from '../../shared/domain/ids.ts';
import { ThemeCode } from '../../shared/domain/theme.ts';
import { PlainDate } from '../../shared/domain/time.ts';
import { named } from '../../shared/http/contract.ts';
import { CompletionView, PurposeView } from '../../shared/http/views/consortium-view.ts';
import type { PartnerReason } from '../../shared/partners/suggestion-view.ts';

const code = <C extends PartnerReason['code']>(name: C) => z.literal(name);
const count = z.number().int().positive();

const PartnerReasonView = named(
  'PartnerReason',
  z.discriminatedUnion('code', [
    z.object({ code: code('fills-gap'), fills: z.array(PurposeView) }),
    z.object({
      code: code('together-before'),
      projects: z.array(z.object({ programme: z.string(), year: z.number().int().optional() })),
    }),
    z.object({ code: code('found-here-before'), times: count }),
    z.object({
      ...{ code: code('answers'), answered: count, of: count },
      days: z.number().int().nonnegative(),
    }),
    z.object({ code: code('active-lately'), since: PlainDate }),
    z.object({ code: code('twin-town') }),
    z.object({ code: code('our-association') }),
    z.object({ code: code('near'), km: z.number().int().nonnegative() }),
    z.object({ code: code('regions-work-together'), projects: count }),
    z.object({ code: code('knows-programme'), programme: z.string(), projects: count }),
    z.object({ code: code('experienced'), projects: count }),
    z.object({ code: code('same-networks'), networks: z.array(z.string()) }),
    z.object({ code: code('shared-priorities'), themes: z.array(ThemeCode) }),
    z.object({ code: code('common-languages'), languages: z.array(z.string()) }),
    z.object({ code: code('like-size'), population: count }),
    z.object({ code: code('large-town'), population: count }),
    z.object({ code: code('apart'), km: z.number().int().nonnegative() }),
  ]),
  'Why a partner is suggested, as a code with its values.',
);

const SuggestedPartner = named(
  'SuggestedPartner',
  z.object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    latinName: z.string().optional(),
    country: CountryCode,
    nuts3: z.string().optional(),
    population: z.number().int().nonnegative().optional(),
    likelihood: z.number().min(0).max(1),
    placeUnclear: z.boolean(),
    onService: z.boolean(),
    reasons: z.array(PartnerReasonView),
  }),
  'A partner that could be asked. `likelihood` is against the best of those that fill as much of the gap.',
);

export const PartnerSuggestions = named(
  'PartnerSuggestions',
  z.object({
    seeker: z.string(),
    call: CallId.optional(),
    programme: ProgrammeCode.optional(),
    members: z.array(z.string()),
    missing: CompletionView.optional(),
    municipalities: z.array(SuggestedPartner),
    organisations: z.array(SuggestedPartner),
  }),
  'What a consortium lacks, and who could bring it.',
);
