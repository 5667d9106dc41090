import type { MembershipRepository } from '../../../shared/db/membership-repository.ts';
import type { Municipality } from '../../../shared/domain/municipality.ts';

/** Those that are members now, and nobody who left. */
export const inMemoryMemberships = (
  municipalities: readonly Municipality[] = [],
): MembershipRepository => ({
  everJoined: async (association, limit, after = undefined) =>
    municipalities
      .filter((each) => each.associations.includes(association))
      .map(({ id }) => id)
      .filter((id) => after === undefined || id > after)
      .sort()
      .slice(0, limit),
});
