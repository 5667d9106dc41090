import {
  CallChanged,
  CallClosed,
  CallOpened,
  CallReopened,
  CallWithdrawn,
  SourceCollected,
  SourceHeldBack,
  SourceRunRequested,
  SourceWentQuiet,
} from './calls.ts';
import { ContactToBeAsked } from './contacts.ts';
import type { EventContract } from './envelope.ts';
import {
  InterestAccepted,
  InterestDeclined,
  InterestExpressed,
  InterestUnanswered,
  InterestWithdrawn,
  PartnerSearchClosed,
  PartnerSearchExpired,
  PartnerSearchPublished,
  PartnerSearchRejected,
  PartnerSearchSubmitted,
  PartnerSearchWithdrawn,
} from './partners.ts';
import { CallsWritten, ProgrammeChanged } from './reference-data.ts';
import { WebhookDisabled } from './webhooks.ts';

/** Every event this service publishes. */
export const EVENT_CATALOGUE: readonly EventContract[] = [
  CallOpened,
  CallChanged,
  CallReopened,
  CallClosed,
  CallWithdrawn,
  SourceCollected,
  SourceHeldBack,
  SourceRunRequested,
  SourceWentQuiet,
  PartnerSearchSubmitted,
  PartnerSearchPublished,
  PartnerSearchRejected,
  PartnerSearchExpired,
  PartnerSearchClosed,
  PartnerSearchWithdrawn,
  InterestExpressed,
  InterestAccepted,
  InterestDeclined,
  InterestWithdrawn,
  InterestUnanswered,
  WebhookDisabled,
  ProgrammeChanged,
  CallsWritten,
  ContactToBeAsked,
];
