import { AddressKey } from '../../shared/domain/address-state.ts';
import { type Contracts, jsonAnswer } from '../../shared/http/contract.ts';
import { Deliveries } from './answer.ts';
import { ListSuppressedRequest } from './request.ts';

export const contracts: Contracts = {
  'GET /suppressed-addresses': {
    operationId: 'listSuppressedAddresses',
    summary: 'Lists the addresses that get no mail, and the municipalities that no mail reaches',
    tag: 'service',
    request: ListSuppressedRequest,
    answers: {
      200: jsonAnswer('By municipality.', Deliveries, {
        suppressed: [
          {
            ...{ municipalityId: 'BG-SZR31', contactId: 'main', address: 'g…@town.example' },
            ...{ reason: 'hard-bounce', at: '2026-08-17T05:00:09.000Z', issue: '2026-W34' },
            key: AddressKey.parse('ab'.repeat(32)),
          },
        ],
        unreachable: [{ municipalityId: 'BG-SZR31', unreachable: true }],
      }),
    },
  },
};
