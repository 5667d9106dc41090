import * as z from 'zod';
import type { MembershipRepository } from '../db/membership-repository.ts';
import type { MunicipalityRepository } from '../db/municipality-repository.ts';
import { opaqueText, readOpaqueText } from '../db/opaque-text.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { AssociationId, MunicipalityId } from '../domain/ids.ts';
import type { Municipality } from '../domain/municipality.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { ASSOCIATIONS } from '../reference/associations.ts';

export type MemberReads = {
  municipalities: Pick<MunicipalityRepository, 'getMany'>;
  memberships: MembershipRepository;
};

const Position = z.strictObject({ association: AssociationId, after: MunicipalityId });

/**
 * The next members of an association, by id: `limit` municipalities are looked at, and those whose profile says that
 * they are members are shown, so that a page may hold fewer and still have a cursor.
 */
export const membersOf = async (
  reads: MemberReads,
  association: AssociationId,
  { limit, cursor }: PageRequest,
): Promise<Result<Page<Municipality>, { kind: 'bad-cursor' }>> => {
  const position = cursor === undefined ? ok(undefined) : readPosition(cursor, association);
  if (!position.ok) return position;
  const ids = await candidates(reads, association, limit + 1, position.value);
  const looked = ids.slice(0, limit);
  const known = await reads.municipalities.getMany(looked);
  const items = looked.flatMap((id) => {
    const found = known.get(id);
    return found?.associations.includes(association) ? [found] : [];
  });
  const last = ids.length > limit ? looked.at(-1) : undefined;
  return ok(last ? { items, cursor: opaqueText({ association, after: last }) } : { items });
};

/** All members of an association, by id. */
export const allMembersOf = async (
  reads: MemberReads,
  association: AssociationId,
): Promise<Municipality[]> => {
  const members: Municipality[] = [];
  let page: PageRequest | undefined = { limit: AT_ONCE };
  while (page) {
    const found = await membersOf(reads, association, page);
    if (!found.ok) throw new OwnCursorRefusedError(association);
    members.push(...found.value.items);
    const { cursor }: Page<Municipality> = found.value;
    page = cursor === undefined ? undefined : { limit: AT_ONCE, cursor };
  }
  return members;
};

const AT_ONCE = 100;

/** A cursor that was made a moment ago is refused: a bug. */
class OwnCursorRefusedError extends Error {
  override readonly name = 'OwnCursorRefusedError';
}

/** Those that ever joined, and those that were members before joining was written down. */
const candidates = async (
  { memberships }: MemberReads,
  association: AssociationId,
  limit: number,
  after: MunicipalityId | undefined,
): Promise<MunicipalityId[]> => {
  const joined = await memberships.everJoined(association, limit, after);
  const first = ASSOCIATIONS.get(association)?.members ?? [];
  const rest = first.filter((id) => after === undefined || id > after);
  return [...new Set([...joined, ...rest])].sort().slice(0, limit);
};

const readPosition = (
  cursor: string,
  association: AssociationId,
): Result<MunicipalityId, { kind: 'bad-cursor' }> => {
  const position = Position.safeParse(readOpaqueText(cursor));
  return position.success && position.data.association === association
    ? ok(position.data.after)
    : err({ kind: 'bad-cursor' });
};
