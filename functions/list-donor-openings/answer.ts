import * as z from 'zod';
import { CallRecord } from '../../shared/domain/call.ts';
import { DonorPartner } from '../../shared/domain/consortium-rule.ts';
import { CallId, CountryCode, PartyId } from '../../shared/domain/ids.ts';
import { Language, Localised } from '../../shared/domain/language.ts';
import { SearchId } from '../../shared/domain/partner-search.ts';
import { StatedBy } from '../../shared/domain/stated-by.ts';
import { named } from '../../shared/http/contract.ts';

const { id, title, programme, deadlines, money, url } = CallRecord.shape;
const status = z.enum(['open', 'forthcoming']);

const DonorOpeningView = named(
  'DonorOpening',
  z.object({
    ...{ id, title, programme, programmeName: Localised, status },
    applicantCountries: z.array(CountryCode),
    donorPartner: z.object({ wish: DonorPartner, statedBy: StatedBy, text: z.string().optional() }),
    ...{ deadlines, money, url },
    seekers: z.number().int().nonnegative(),
  }),
  'A call in which an entity of a donor state can be a partner, where its applicants are, who says so, and how many partner searches look for a donor partner for it.',
);

const TravelSupportView = named(
  'TravelSupport',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('call'), id, title, status, deadlines, money, url }),
    z.object({
      kind: z.literal('fund'),
      countries: z.array(CountryCode),
      pays: Localised,
      sources: z.array(z.object({ title: z.string(), url: z.string(), says: z.string() })),
    }),
  ]),
  'What pays for getting to know each other: a call, or the fund that each of the countries keeps.',
);

const DonorSearchView = named(
  'DonorSearch',
  z.object({
    id: SearchId,
    title: z.string(),
    language: Language,
    seeker: z.object({ id: PartyId, name: Localised }),
    about: z.object({ callId: CallId, title: Localised.optional() }).optional(),
    whatWeSeek: z.string(),
    endsAt: z.iso.datetime(),
  }),
  'A partner search for a donor partner, as far as everybody may know. All of it is shown, and can be answered, under its id for whoever is signed in. Without `about` it is for an idea.',
);

export const DonorOpeningsView = named(
  'DonorOpenings',
  z.object({
    calls: z.array(DonorOpeningView),
    travelSupport: z.array(TravelSupportView),
    searches: z.array(DonorSearchView).max(50),
  }),
  'Calls that need a partner from a donor state come first, then by deadline; of the searches those that end first.',
);
