import * as z from 'zod';
import {
  CallId,
  CountryCode,
  MunicipalityId,
  Nuts,
  OrganisationId,
  PartyId,
} from '../../shared/domain/ids.ts';
import { SearchId, SearchState, SoughtRole } from '../../shared/domain/partner-search.ts';
import { ThemeCode } from '../../shared/domain/theme.ts';
import { PageQuery, pathParameter } from '../../shared/http/api.ts';

const Status = z.enum(SearchState.options.map((each) => each.shape.kind.value));

export const ListPartnerSearchesRequest = z.object({
  params: z.strictObject({}),
  query: PageQuery.extend({
    status: Status.default('published'),
    owner: PartyId.optional(),
    call: CallId.optional(),
    theme: ThemeCode.optional(),
    role: SoughtRole.optional(),
    country: CountryCode.optional(),
    area: Nuts.optional(),
    text: z.string().trim().min(1).max(200).optional(),
  }),
});

export const GetPartnerSearchRequest = z.object({
  params: z.strictObject({ id: pathParameter(SearchId) }),
  query: z.strictObject({}),
});

export const FittingMunicipalityRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId) }),
  query: z.strictObject({}),
});

export const FittingOrganisationRequest = z.object({
  params: z.strictObject({ id: pathParameter(OrganisationId) }),
  query: z.strictObject({}),
});
