import * as z from 'zod';
import { CountryCode, Nuts, PartyId } from '../../domain/ids.ts';
import { Interest } from '../../domain/interest.ts';
import { Localised } from '../../domain/language.ts';
import { PartnerSearch, SearchNotice, SearchState } from '../../domain/partner-search.ts';
import { Instant } from '../../domain/time.ts';
import { named } from '../contract.ts';

/** Somebody as others may know them: no contact, no address. */
export const PartyView = named(
  'Party',
  z.object({
    id: z.string(),
    country: CountryCode.optional(),
    nuts3: Nuts.optional(),
    name: Localised.optional(),
  }),
  'A municipality or another organisation, as far as its profile is known. Never with an address.',
);

export const SearchStatusView = z.enum(SearchState.options.map((each) => each.shape.kind.value));

/** A partner search as the API shows it. What is the owner's alone is shown only to who acts for the owner. */
export const SearchView = named(
  'PartnerSearch',
  z.object({
    ...SearchNotice.shape,
    id: PartnerSearch.shape.id,
    owner: PartyView,
    status: SearchStatusView,
    endsAt: Instant,
    createdAt: Instant,
    version: z.number().int().nonnegative(),
    own: z
      .object({
        state: SearchState,
        contactId: PartnerSearch.shape.contactId,
        interests: z.number().int().nonnegative(),
      })
      .optional(),
  }),
  'A notice by which a party looks for a partner. `own` is there only for who acts for its owner.',
);

export const InterestView = named(
  'Interest',
  z.object({
    searchId: PartnerSearch.shape.id,
    from: PartyView,
    state: z.enum([...Interest.shape.state.options, 'expired']),
    message: z.string(),
    sentAt: Instant,
    answeredAt: Instant.optional(),
    contact: z.object({ party: PartyId, email: z.email() }).optional(),
  }),
  'An answer to a partner search. `contact` is there once the owner has accepted, for the two sides alone.',
);
