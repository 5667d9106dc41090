import * as z from 'zod';
import { PartyId } from '../../shared/domain/ids.ts';
import { Instant } from '../../shared/domain/time.ts';
import { type Contracts, jsonAnswer, named } from '../../shared/http/contract.ts';
import { SuspendPartnerRequest } from './request.ts';

const PartnerSuspension = named(
  'PartnerSuspension',
  z.object({
    id: PartyId,
    suspended: z.boolean(),
    since: Instant.optional(),
    reason: z.string().optional(),
  }),
  'Whether a party is kept from seeking and answering partners; if so, since when and why.',
);

export const contracts: Contracts = {
  'PUT /partners/{id}/suspension': {
    operationId: 'suspendPartner',
    summary: 'Keeps a party from seeking and answering partners, or lets it again',
    description: 'Where nothing would change, the reason and moment of before stay.',
    tag: 'partners',
    request: SuspendPartnerRequest,
    about: { id: 'Of a municipality or another organisation.' },
    example: {
      params: { id: 'BG-HKV32' },
      body: { suspended: true, reason: 'Its notices are not in its own name' },
    },
    answers: {
      200: jsonAnswer('How it stands now.', PartnerSuspension, {
        id: 'BG-HKV32',
        suspended: true,
        since: '2026-08-17T06:00:00.000Z',
        reason: 'Its notices are not in its own name',
      }),
    },
    problems: ['not-found', 'conflict'],
  },
};
