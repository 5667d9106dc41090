import { type Contracts, jsonAnswer, pageOf } from '../../shared/http/contract.ts';
import {
  ORGANISATION_EXAMPLE,
  OrganisationView,
} from '../../shared/http/views/organisation-view.ts';
import { ListOrganisationsRequest } from './request.ts';

export const contracts: Contracts = {
  'GET /organisations': {
    summary: 'Lists organisations other than municipalities, page by page',
    description:
      'Who wants to be hidden is left out. A page may hold fewer than `limit`, even none, and still have a cursor.',
    tag: 'organisations',
    request: ListOrganisationsRequest,
    about: { kind: 'Only of this kind.', country: 'Only with their seat in this country.' },
    example: { query: { kind: 'ngo', country: 'BG' } },
    answers: {
      200: jsonAnswer('A page of them.', pageOf(OrganisationView), {
        items: [ORGANISATION_EXAMPLE],
      }),
    },
    problems: ['bad-cursor'],
  },
};
