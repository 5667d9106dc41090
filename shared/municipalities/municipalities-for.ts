import * as z from 'zod';
import type { BadCursor } from '../db/cursor.ts';
import { type MembershipRepository, membershipRepository } from '../db/membership-repository.ts';
import {
  type MunicipalityRepository,
  municipalityRepository,
} from '../db/municipality-repository.ts';
import { opaqueText, readOpaqueText } from '../db/opaque-text.ts';
import type { Page, PageRequest } from '../db/page.ts';
import type { Table } from '../db/table.ts';
import type { Actor } from '../domain/actor.ts';
import { AssociationId, MunicipalityId } from '../domain/ids.ts';
import type { Municipality } from '../domain/municipality.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { membersOf } from './members-of.ts';

export type MunicipalityReads = {
  municipalities: Pick<MunicipalityRepository, 'get' | 'getMany' | 'page'>;
  memberships: MembershipRepository;
};

export const municipalityReads = (table: Table): MunicipalityReads => ({
  municipalities: municipalityRepository(table),
  memberships: membershipRepository(table),
});

type Found = Promise<Result<Page<Municipality>, BadCursor>>;

/**
 * The municipalities that somebody acts for, page by page and each once: an officer's own, the members of the
 * associations of staff, and all for whom all are open to. A page may hold fewer than `limit` and still have a cursor.
 */
export const municipalitiesFor = async (
  reads: MunicipalityReads,
  request: PageRequest,
  by: Actor,
): Found => {
  switch (by.role) {
    case 'officer':
      return ok({ items: await ownOf(reads, by) });
    case 'association-staff':
      return membersFor(reads, request, by);
    case 'administrator':
    case 'machine':
      return reads.municipalities.page(request);
  }
};

const ownOf = async ({ municipalities }: MunicipalityReads, by: Actor): Promise<Municipality[]> => {
  const id = MunicipalityId.safeParse(by.party);
  const own = id.success ? await municipalities.get(id.data) : undefined;
  return own ? [own] : [];
};

const Position = z.strictObject({ association: AssociationId, cursor: z.string().optional() });
type Position = z.infer<typeof Position>;

/** One association after the other; who is in several of them comes with the first. */
const membersFor = async (reads: MunicipalityReads, request: PageRequest, by: Actor): Found => {
  const all = by.associations.flatMap((each) => AssociationId.safeParse(each).data ?? []);
  const [first] = all;
  if (first === undefined) return ok({ items: [] });
  const start = request.cursor === undefined ? { association: first } : positionIn(request.cursor);
  if (!start || !all.includes(start.association)) return err({ kind: 'bad-cursor' });
  const { association, cursor } = start;
  const inner = { limit: request.limit, ...(cursor !== undefined && { cursor }) };
  const page = await membersOf(reads, association, inner);
  if (!page.ok) return page;
  const at = all.indexOf(association);
  const earlier = new Set(all.slice(0, at));
  const items = page.value.items.filter(
    ({ associations }) => !associations.some((each) => earlier.has(each)),
  );
  const next = nextOf(page.value, start, all[at + 1]);
  return ok(next ? { items, cursor: opaqueText(next) } : { items });
};

const positionIn = (cursor: string): Position | undefined =>
  Position.safeParse(readOpaqueText(cursor)).data;

const nextOf = (
  { cursor }: Page<Municipality>,
  { association }: Position,
  following: AssociationId | undefined,
): Position | undefined => {
  if (cursor !== undefined) return { association, cursor };
  return following && { association: following };
};
