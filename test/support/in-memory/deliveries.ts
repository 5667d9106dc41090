import type { DeliveryRepository } from '../../../shared/db/delivery-repository.ts';
import { issueListKey, issueShards } from '../../../shared/db/keys.ts';
import { type DeliveryState, deliveryStateOf } from '../../../shared/domain/delivery.ts';
import type { DigestIssue } from '../../../shared/domain/digest-issue.ts';
import { pageInMemory } from './list-page.ts';

/** Looks at what fits alone, so that a page is always full. */
export const inMemoryDeliveries = (issues: readonly DigestIssue[] = []): DeliveryRepository => ({
  ofMunicipality: async (id, contactId) =>
    structuredClone(
      issues.filter(
        (each) => each.municipalityId === id && (contactId ?? each.contactId) === each.contactId,
      ),
    ),
  pageOfWeek: async (week, request, fits) => {
    const fitting = issues.filter((each) => each.week === week && fits(each));
    return pageInMemory(fitting, issueListKey, { partitions: issueShards(week) }, request);
  },
  countsOfWeek: async (week) => {
    const states = issues.filter((each) => each.week === week).map(deliveryStateOf);
    const grouped = Map.groupBy(states, (state) => state);
    return new Map(
      [...grouped].map(([state, all]): [DeliveryState, number] => [state, all.length]),
    );
  },
});
