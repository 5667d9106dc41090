import {
  owed,
  PartnerSearchClosed,
  PartnerSearchExpired,
  PartnerSearchPublished,
  PartnerSearchRejected,
  PartnerSearchSubmitted,
  PartnerSearchWithdrawn,
} from '../../../events/partners.ts';
import type { OwedEvent } from '../../domain/owed-event.ts';
import type { PartnerSearch } from '../../domain/partner-search.ts';
import type { Instant } from '../../domain/time.ts';

const CONTRACTS = {
  'pending-moderation': PartnerSearchSubmitted,
  published: PartnerSearchPublished,
  rejected: PartnerSearchRejected,
  expired: PartnerSearchExpired,
  withdrawn: PartnerSearchWithdrawn,
} as const;

/** What there is to tell once a search has been brought into the state it is in; nothing of a draft. */
export const searchEvents = (search: PartnerSearch, at: Instant): OwedEvent[] => {
  const { id: searchId, owner, notice, state } = search;
  // It is kept with the version after the one it was made from.
  const version = search.version + 1;
  const callId = notice.about.kind === 'call' ? notice.about.callId : undefined;
  const detail = { searchId, owner, version, at, ...(callId && { callId }) };
  const about = [String(version), { searchId, at }] as const;
  if (state.kind === 'draft') return [];
  return state.kind === 'closed'
    ? [owed(PartnerSearchClosed, { ...detail, foundWith: state.foundWith }, ...about)]
    : [owed(CONTRACTS[state.kind], detail, ...about)];
};
