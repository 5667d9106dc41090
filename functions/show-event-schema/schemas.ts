import callChanged from '../../events/schemas/CallChanged.json' with { type: 'json' };
import callClosed from '../../events/schemas/CallClosed.json' with { type: 'json' };
import callOpened from '../../events/schemas/CallOpened.json' with { type: 'json' };
import callReopened from '../../events/schemas/CallReopened.json' with { type: 'json' };
import callsWritten from '../../events/schemas/CallsWritten.json' with { type: 'json' };
import callWithdrawn from '../../events/schemas/CallWithdrawn.json' with { type: 'json' };
import contactToBeAsked from '../../events/schemas/ContactToBeAsked.json' with { type: 'json' };
import interestAccepted from '../../events/schemas/InterestAccepted.json' with { type: 'json' };
import interestDeclined from '../../events/schemas/InterestDeclined.json' with { type: 'json' };
import interestExpressed from '../../events/schemas/InterestExpressed.json' with { type: 'json' };
import interestUnanswered from '../../events/schemas/InterestUnanswered.json' with { type: 'json' };
import interestWithdrawn from '../../events/schemas/InterestWithdrawn.json' with { type: 'json' };
import partnerSearchClosed from '../../events/schemas/PartnerSearchClosed.json' with {
  type: 'json',
};
import partnerSearchExpired from '../../events/schemas/PartnerSearchExpired.json' with {
  type: 'json',
};
import partnerSearchPublished from '../../events/schemas/PartnerSearchPublished.json' with {
  type: 'json',
};
import partnerSearchRejected from '../../events/schemas/PartnerSearchRejected.json' with {
  type: 'json',
};
import partnerSearchSubmitted from '../../events/schemas/PartnerSearchSubmitted.json' with {
  type: 'json',
};
import partnerSearchWithdrawn from '../../events/schemas/PartnerSearchWithdrawn.json' with {
  type: 'json',
};
import programmeChanged from '../../events/schemas/ProgrammeChanged.json' with { type: 'json' };
import sourceCollected from '../../events/schemas/SourceCollected.json' with { type: 'json' };
import sourceHeldBack from '../../events/schemas/SourceHeldBack.json' with { type: 'json' };
import sourceRunRequested from '../../events/schemas/SourceRunRequested.json' with { type: 'json' };
import sourceWentQuiet from '../../events/schemas/SourceWentQuiet.json' with { type: 'json' };
import webhookDisabled from '../../events/schemas/WebhookDisabled.json' with { type: 'json' };

/** The schemas of all events as they were generated: what is bundled has no generator. */
export const EVENT_SCHEMAS = [
  callChanged,
  callClosed,
  callOpened,
  callReopened,
  callWithdrawn,
  callsWritten,
  contactToBeAsked,
  interestAccepted,
  interestDeclined,
  interestExpressed,
  interestUnanswered,
  interestWithdrawn,
  partnerSearchClosed,
  partnerSearchExpired,
  partnerSearchPublished,
  partnerSearchRejected,
  partnerSearchSubmitted,
  partnerSearchWithdrawn,
  programmeChanged,
  sourceCollected,
  sourceHeldBack,
  sourceRunRequested,
  sourceWentQuiet,
  webhookDisabled,
];
