import { type Contracts, jsonAnswer, named } from '../../shared/http/contract.ts';
import { SetVisibilityRequest, Visibility } from './request.ts';

const VisibilityView = named(
  'Visibility',
  Visibility,
  'Whether a municipality is kept from being suggested to others as a partner.',
);

export const contracts: Contracts = {
  'PUT /municipalities/{id}/visibility': {
    summary: 'Keeps a municipality from being suggested as a partner, or lets it again',
    tag: 'municipalities',
    request: SetVisibilityRequest,
    about: { id: 'Of the municipality.' },
    example: { params: { id: 'BG-HKV32' }, body: { hidden: true } },
    answers: { 200: jsonAnswer('How it is from now on.', VisibilityView, { hidden: true }) },
    problems: ['not-found'],
  },
};
