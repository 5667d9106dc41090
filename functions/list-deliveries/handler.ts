import type { DeliveryRepository } from '../../shared/db/delivery-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { Page } from '../../shared/db/page.ts';
import { digestWeek } from '../../shared/digest/digest-week.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import { DeliveryState, deliveryStateOf } from '../../shared/domain/delivery.ts';
import type { DigestIssue } from '../../shared/domain/digest-issue.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { IsoWeek } from '../../shared/domain/time.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { deliveryViewOf } from './delivery-view.ts';
import {
  type DeliveriesQuery,
  ListDeliveriesRequest,
  SummariseDeliveriesRequest,
} from './request.ts';

export type Deps = {
  deliveries: DeliveryRepository;
  municipalities: Pick<MunicipalityRepository, 'getMany'>;
  log: Logger;
  now: () => Date;
};

/** The delivery ledger of a week, by state and municipality. A page may hold fewer than `limit`, and still have a cursor. */
export const listDeliveries = (deps: Deps) =>
  signedInApi(deps.log, ListDeliveriesRequest, async ({ query }, actor) => {
    const allowed = authorise(actor, 'read-operations', {});
    if (!allowed.ok) return refused(allowed.error);
    const page = await pageFor(deps, query, query.week ?? digestWeek(deps.now()));
    if (!page.ok) return problem('bad-cursor', 'Start again without a cursor.');
    const { items, cursor } = page.value;
    const ids = new Set(items.map(({ municipalityId }) => municipalityId));
    const municipalities = await deps.municipalities.getMany([...ids]);
    const views = items.map((each) =>
      deliveryViewOf(each, municipalities.get(each.municipalityId)),
    );
    return json(200, { items: views, ...(cursor !== undefined && { cursor }) });
  });

/** The contacts of one municipality are few: all of them are one page. */
const pageFor = async (
  { deliveries }: Deps,
  { municipality, state, ...request }: DeliveriesQuery,
  week: IsoWeek,
): Promise<Result<Page<DigestIssue>, { kind: 'bad-cursor' }>> => {
  const fits = (issue: DigestIssue) => state?.includes(deliveryStateOf(issue)) ?? true;
  const { limit, cursor } = request;
  if (municipality === undefined) {
    return deliveries.pageOfWeek(week, { limit, ...(cursor !== undefined && { cursor }) }, fits);
  }
  const issues = await deliveries.ofMunicipality(municipality);
  return ok({ items: issues.filter((each) => each.week === week && fits(each)) });
};

/** How many issues of a week are in which state. */
export const summariseDeliveries = ({ deliveries, log }: Omit<Deps, 'municipalities' | 'now'>) =>
  signedInApi(log, SummariseDeliveriesRequest, async ({ params: { week } }, actor) => {
    const allowed = authorise(actor, 'read-operations', {});
    if (!allowed.ok) return refused(allowed.error);
    const counts = await deliveries.countsOfWeek(week);
    const states = DeliveryState.options.map((state) => [state, counts.get(state) ?? 0] as const);
    const total = states.reduce((sum, [, count]) => sum + count, 0);
    return json(200, { week, total, states: Object.fromEntries(states) });
  });
