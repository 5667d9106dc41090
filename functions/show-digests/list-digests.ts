import type { DeliveryRepository } from '../../shared/db/delivery-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { DigestIssue } from '../../shared/domain/digest-issue.ts';
import { ok } from '../../shared/domain/result.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { municipalityFor } from '../../shared/http/municipality-for.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Place } from '../../shared/listing/call-order.ts';
import { cursorAfter, listName, readListCursor } from '../../shared/listing/list-cursor.ts';
import { selectPlaced } from '../../shared/listing/select-page.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { digestViewOf } from './digest-view.ts';
import { ListDigestsRequest } from './request.ts';

export type ListDeps = {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  deliveries: Pick<DeliveryRepository, 'ofMunicipality'>;
  log: Logger;
  now: () => Date;
};

/** The digests of a municipality, those of the newest week first: 52 a year and contact, which are read whole. */
export const listDigests = ({ municipalities, deliveries, log, now }: ListDeps) =>
  signedInApi(log, ListDigestsRequest, async ({ params: { id }, query }, actor) => {
    const municipality = await municipalityFor(municipalities, actor, 'read-profile', id);
    if (!municipality.ok) return municipality.error.reply;
    const { cursor, limit, contact } = query;
    const list = listName({ digests: id, contact });
    const position = cursor === undefined ? ok(undefined) : readListCursor(cursor, list, now());
    if (!position.ok) return problem('bad-cursor', 'Start again without a cursor.');
    const issues = await deliveries.ofMunicipality(id, contact);
    const page = selectPlaced(issues, placeOf, true, limit, position.value?.after);
    const next = page.last && cursorAfter({ at: now(), after: page.last }, list);
    const items = page.items.map(digestViewOf);
    return json(200, { items, ...(next !== undefined && { cursor: next }) });
  });

/** By week, `2026-W34` as 202634, then by contact. */
const placeOf = ({ week, contactId }: DigestIssue): Place => ({
  value: Number(week.replace('-W', '')),
  id: contactId,
});
