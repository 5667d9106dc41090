import * as z from 'zod';
import { DeliveryState } from '../../shared/domain/delivery.ts';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { IsoWeek } from '../../shared/domain/time.ts';
import { PageQuery, pathParameter } from '../../shared/http/api.ts';
import { anyOf } from '../../shared/listing/call-filter.ts';

export const ListDeliveriesRequest = z.object({
  params: z.strictObject({}),
  query: PageQuery.extend({
    /** Without it the current one. */
    week: IsoWeek.optional(),
    state: anyOf(DeliveryState).optional(),
    municipality: MunicipalityId.optional(),
  }),
});
export type DeliveriesQuery = z.infer<typeof ListDeliveriesRequest>['query'];

export const SummariseDeliveriesRequest = z.object({
  params: z.strictObject({ week: pathParameter(IsoWeek) }),
  query: z.strictObject({}),
});
