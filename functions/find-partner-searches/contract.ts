import * as z from 'zod';
import { SearchId } from '../../shared/domain/partner-search.ts';
import { type Contracts, jsonAnswer, named, pageOf } from '../../shared/http/contract.ts';
import { FitReasonView } from '../../shared/http/views/fit-reason-view.ts';
import {
  PARTNER_EXAMPLE,
  SEARCH_EXAMPLE,
  SEARCH_ID_EXAMPLE,
} from '../../shared/http/views/partner-example.ts';
import { PartyView, SearchView } from '../../shared/http/views/partner-view.ts';
import {
  FittingMunicipalityRequest,
  FittingOrganisationRequest,
  GetPartnerSearchRequest,
  ListPartnerSearchesRequest,
} from './request.ts';

const reasons = z.array(FitReasonView);

const FittingPartnerSearches = named(
  'FittingPartnerSearches',
  z.object({
    seekingSuchAsYou: z.array(SearchView.extend({ reasons })),
    forYourSearches: z.array(
      z.object({ searchId: SearchId, candidates: z.array(PartyView.extend({ reasons })) }),
    ),
  }),
  'Who looks for such as a municipality, and who is such as its own searches look for.',
);

const FITTING_ANSWER = jsonAnswer('The best of both, at most 20 each.', FittingPartnerSearches, {
  seekingSuchAsYou: [],
  forYourSearches: [
    {
      searchId: SEARCH_ID_EXAMPLE,
      candidates: [
        {
          ...PARTNER_EXAMPLE,
          reasons: [
            { code: 'seeks-here', country: 'GR', nuts3: 'EL513' },
            { code: 'shared-themes', themes: ['town-twinning'] },
          ],
        },
      ],
    },
  ],
});

export const contracts: Contracts = {
  'GET /partner-searches': {
    operationId: 'listPartnerSearches',
    summary: 'Lists partner searches, the latest first',
    description:
      'A page may hold fewer than `limit`, even none, and still have a cursor. All searches of one owner are on one page. Whoever does not act for the owner sees published ones alone.',
    tag: 'partners',
    request: ListPartnerSearchesRequest,
    about: {
      status: 'Where they stand.',
      owner: 'Only those of this party.',
      call: 'Only those about this call.',
      theme: 'Only those with this theme.',
      role: 'What the partner would be.',
      country: 'Only those that a partner from this country may answer.',
      area: 'Only those that a partner from this area (NUTS) may answer.',
      text: 'Words in the notice.',
    },
    example: { query: { role: 'partner', limit: '10' } },
    answers: {
      200: jsonAnswer('A page of partner searches.', pageOf(SearchView), {
        items: [SEARCH_EXAMPLE],
      }),
    },
    problems: ['bad-cursor'],
  },
  'GET /partner-searches/{id}': {
    operationId: 'getPartnerSearch',
    summary: 'Gets one partner search',
    description: 'One that is not published is there only for who acts for its owner.',
    tag: 'partners',
    request: GetPartnerSearchRequest,
    about: { id: 'Of the partner search.' },
    example: { params: { id: SEARCH_ID_EXAMPLE } },
    answers: { 200: jsonAnswer('The partner search.', SearchView, SEARCH_EXAMPLE) },
    problems: ['not-found'],
  },
  'GET /municipalities/{id}/partner-searches': {
    operationId: 'fittingPartnerSearches',
    summary: 'Finds who seeks such as a municipality, and who is such as it seeks',
    tag: 'municipalities',
    request: FittingMunicipalityRequest,
    about: { id: 'Of the municipality.' },
    example: { params: { id: 'BG-HKV32' } },
    answers: { 200: FITTING_ANSWER },
    problems: ['not-found'],
  },
  'GET /organisations/{id}/partner-searches': {
    operationId: 'fittingPartnerSearchesOfOrganisation',
    summary: 'Finds who seeks such as an organisation, and who is such as it seeks',
    tag: 'partners',
    request: FittingOrganisationRequest,
    about: { id: 'Of the organisation.' },
    example: { params: { id: 'org-ram-trakia' } },
    answers: { 200: FITTING_ANSWER },
    problems: ['not-found'],
  },
};
