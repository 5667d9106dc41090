import * as z from 'zod';
import { type AssociationId, MunicipalityId } from '../domain/ids.ts';
import { itemOf, readItem } from './item.ts';
import { MEMBER_PREFIX, membershipKey, membershipPartition } from './keys.ts';
import { queryAll } from './query.ts';
import type { Table } from './table.ts';

/**
 * Which municipalities to look at for the members of an association. Whoever joins is written here first and into its
 * profile then, and stays here when it leaves: its profile alone says whether it is a member.
 */
export type MembershipRepository = {
  /** The next `limit` of those that ever joined, by id, after one of them. Sees every write that ended before. */
  everJoined: (
    association: AssociationId,
    limit: number,
    after?: MunicipalityId,
  ) => Promise<MunicipalityId[]>;
};

const Membership = z.object({ municipalityId: MunicipalityId });

/** What is kept of a municipality's having joined. The same again changes nothing. */
export const membershipItem = (association: AssociationId, municipalityId: MunicipalityId) =>
  itemOf(membershipKey(association, municipalityId), { municipalityId });

export const membershipRepository = (table: Table): MembershipRepository => ({
  everJoined: async (association, limit, after) => {
    const found: MunicipalityId[] = [];
    const query = queryAll(table, {
      KeyConditionExpression: 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: {
        ':pk': membershipPartition(association),
        ':after': `${MEMBER_PREFIX}${after ?? ''}`,
      },
      ConsistentRead: true,
      Limit: limit,
    });
    for await (const item of query) {
      found.push(readItem(Membership, item).municipalityId);
      if (found.length === limit) break;
    }
    return found;
  },
});
