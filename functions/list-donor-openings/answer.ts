import * as z from 'zod';
import { CallRecord } from '../../shared/domain/call.ts';
import { DonorPartner } from '../../shared/domain/consortium-rule.ts';
import { CountryCode } from '../../shared/domain/ids.ts';
import { Localised } from '../../shared/domain/language.ts';
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
  }),
  'A call in which an entity of a donor state can be a partner, where its applicants are, and who says so.',
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

export const DonorOpeningsView = named(
  'DonorOpenings',
  z.object({ calls: z.array(DonorOpeningView), travelSupport: z.array(TravelSupportView) }),
  'Calls that need a partner from a donor state come first, then by deadline.',
);
