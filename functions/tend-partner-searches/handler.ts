import type { CallRepository } from '../../shared/db/call-repository.ts';
import type {
  PartnerChange,
  PartnerSearchRepository,
} from '../../shared/db/partner-search-repository.ts';
import { statusOf } from '../../shared/domain/call.ts';
import { isReminderDue } from '../../shared/domain/interest.ts';
import type { OwedEvent } from '../../shared/domain/owed-event.ts';
import {
  expired,
  LIVE_STATES,
  type PartnerSearch,
  type SearchState,
} from '../../shared/domain/partner-search.ts';
import { withoutSearch } from '../../shared/domain/partnering.ts';
import { toInstant } from '../../shared/domain/time.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { interestEvent } from '../../shared/partners/searches/interest-events.ts';
import { searchEvents } from '../../shared/partners/searches/search-events.ts';
import type { Publisher } from '../../shared/queue/publish-events.ts';
import { tellOwed } from '../../shared/queue/tell-owed.ts';

export type Deps = {
  searches: Pick<
    PartnerSearchRepository,
    'all' | 'interestsIn' | 'partnering' | 'commit' | 'owed' | 'settle'
  >;
  calls: Pick<CallRepository, 'get'>;
  publish: Publisher;
  log: Logger;
  now: () => Date;
};

/** Who sees a search only after it was looked at need not hear that it ended unseen. */
const ANNOUNCED: ReadonlySet<SearchState['kind']> = new Set(['pending-moderation', 'published']);

/**
 * Ends searches whose time, or whose call's, is over; reminds owners once of interest that waits; and tells what was
 * written down and never told. Whatever somebody else changes at the same time is left for the next day.
 */
export const tendPartnerSearches = (deps: Deps) => async (): Promise<void> => {
  const outcomes: Outcome[] = [];
  for (const search of await liveSearches(deps)) outcomes.push(...(await tend(deps, search)));
  const owed = await deps.searches.owed();
  await tell(deps, owed);
  const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length;
  deps.log.info('partner-search.tended', {
    expired: count('expired'),
    reminded: count('reminded'),
    missed: count('missed'),
    told: owed.length,
  });
};

type Outcome = Due['count'] | 'missed';

const liveSearches = async ({ searches }: Deps): Promise<PartnerSearch[]> => {
  const lists = LIVE_STATES.map((state) => searches.all(state));
  return (await Promise.all(lists)).flat();
};

const tell = ({ searches: { settle }, publish, log }: Deps, events: readonly OwedEvent[]) =>
  tellOwed({ settle, publish, log }, events);

const tend = async (deps: Deps, search: PartnerSearch): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const { count, ...change } of await dueIn(deps, search)) {
    const written = await deps.searches.commit(change);
    if (written.ok) await tell(deps, change.owes);
    outcomes.push(written.ok ? count : 'missed');
  }
  return outcomes;
};

type Due = PartnerChange & { count: 'expired' | 'reminded' };

const dueIn = async (deps: Deps, search: PartnerSearch): Promise<Due[]> =>
  (await isOver(deps, search)) ? [await ending(deps, search)] : reminders(deps, search);

const isOver = async (
  { calls, now }: Deps,
  { endsAt, notice }: PartnerSearch,
): Promise<boolean> => {
  if (Date.parse(endsAt) < now().getTime()) return true;
  if (notice.about.kind === 'idea') return false;
  const call = await calls.get(notice.about.callId);
  return call !== undefined && ['closed', 'withdrawn'].includes(statusOf(call, now()));
};

const ending = async ({ searches, now }: Deps, search: PartnerSearch): Promise<Due> => {
  const at = toInstant(now());
  const ended = expired(search, at);
  return {
    count: 'expired',
    search: ended,
    partnering: withoutSearch(await searches.partnering(search.owner), search.id),
    owes: ANNOUNCED.has(search.state.kind) ? searchEvents(ended, at) : [],
  };
};

const reminders = async ({ searches, now }: Deps, search: PartnerSearch): Promise<Due[]> => {
  if (search.state.kind !== 'published') return [];
  const at = toInstant(now());
  const waiting = (await searches.interestsIn(search.id)).filter((interest) =>
    isReminderDue(interest, search, now()),
  );
  return waiting.map((interest) => {
    const reminded = { ...interest, remindedAt: at };
    return {
      count: 'reminded',
      interest: reminded,
      owes: [interestEvent(reminded, search, at, 'unanswered')],
    };
  });
};
