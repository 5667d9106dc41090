import { type Contracts, jsonAnswer } from '../../shared/http/contract.ts';
import {
  ORGANISATION_EXAMPLE,
  OrganisationView,
} from '../../shared/http/views/organisation-view.ts';
import { GetOrganisationRequest } from './request.ts';

export const contracts: Contracts = {
  'GET /organisations/{id}': {
    summary: 'Shows one organisation',
    description: 'One that wants to be hidden is answered as one that is not there.',
    tag: 'organisations',
    request: GetOrganisationRequest,
    about: { id: 'Of the organisation.' },
    example: { params: { id: ORGANISATION_EXAMPLE.id } },
    answers: {
      200: jsonAnswer('What is known of it.', OrganisationView, ORGANISATION_EXAMPLE),
    },
    problems: ['not-found'],
  },
};
