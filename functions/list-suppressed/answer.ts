import * as z from 'zod';
import { AddressKey, SuppressionReason } from '../../shared/domain/address-state.ts';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { Instant } from '../../shared/domain/time.ts';
import { named } from '../../shared/http/contract.ts';

/** One address that gets no mail, as an administrator sees it. */
const ListedSuppression = named(
  'Suppression',
  z.object({
    municipalityId: MunicipalityId,
    contactId: z.string(),
    address: z.string(),
    reason: SuppressionReason,
    at: Instant,
    issue: z.string().optional(),
    key: AddressKey,
  }),
  'An address that gets no mail, masked; why, since when, and with which issue it began. `key` is for lifting it.',
);
export type ListedSuppression = z.infer<typeof ListedSuppression>;

export const Deliveries = named(
  'Deliveries',
  z.object({
    suppressed: z.array(ListedSuppression),
    /** Municipalities of which nobody gets mail any more. */
    unreachable: z.array(
      z.object({ municipalityId: MunicipalityId, unreachable: z.literal(true) }),
    ),
  }),
  'Who gets no mail, and the municipalities of which nobody does.',
);
export type Deliveries = z.infer<typeof Deliveries>;
