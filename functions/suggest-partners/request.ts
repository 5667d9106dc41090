import * as z from 'zod';
import {
  CallId,
  CountryCode,
  MunicipalityId,
  OrganisationId,
  PartyId,
  ProgrammeCode,
} from '../../shared/domain/ids.ts';
import { pathParameter } from '../../shared/http/api.ts';

const MOST_MEMBERS = 50;

/** Ids apart by commas. */
const Members = z
  .string()
  .max(2000)
  .transform((text) => [...new Set(text.split(',').filter((id) => id !== ''))])
  .pipe(z.array(PartyId).max(MOST_MEMBERS));

const Countries = z
  .string()
  .max(200)
  .transform((text) => text.split(','))
  .pipe(z.array(CountryCode).min(1));

/** For what, and with whom already. */
const SuggestionQuery = z
  .strictObject({
    call: CallId.optional(),
    programme: ProgrammeCode.optional(),
    /** Who is in the consortium already, beside the seeker itself. */
    with: Members.optional(),
    /** Only from these countries, by their codes apart by commas. */
    country: Countries.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  })
  .refine(({ call, programme }) => call === undefined || programme === undefined, {
    path: ['programme'],
    message: 'a call has its programme: name one of the two',
  });
export type SuggestionQuery = z.infer<typeof SuggestionQuery>;

export const SuggestToMunicipalityRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId) }),
  query: SuggestionQuery,
});

export const SuggestToOrganisationRequest = z.object({
  params: z.strictObject({ id: pathParameter(OrganisationId) }),
  query: SuggestionQuery,
});
