import { AddressKey, Lifting } from '../../shared/domain/address-state.ts';
import { type Contracts, jsonAnswer, named } from '../../shared/http/contract.ts';
import { LiftSuppressionRequest } from './request.ts';

const LiftingView = named(
  'Lifting',
  Lifting.extend({ key: AddressKey }),
  'Who let mail go to an address again, when and why.',
);

const KEY = 'ab'.repeat(32);
const REASON = 'The mailbox was full, and is emptied.';

export const contracts: Contracts = {
  'POST /suppressed-addresses/{key}/lifting': {
    summary: 'Lets mail go to an address again',
    description: 'What is reported of the address from then on counts anew.',
    tag: 'service',
    request: LiftSuppressionRequest,
    about: { key: 'The `key` of the address in the list of suppressed addresses.' },
    example: { params: { key: KEY }, body: { reason: REASON } },
    answers: {
      200: jsonAnswer('It is lifted.', LiftingView, {
        ...{ key: KEY, who: 'a3c1', reason: REASON, at: '2026-08-17T09:30:00.000Z' },
      }),
    },
    problems: ['not-found'],
  },
};
