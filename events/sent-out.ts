import * as z from 'zod';

/**
 * The events that webhooks get: by name, so that a new one goes out only once somebody has looked at what it says. They
 * carry ids, what calls say, and how sources do; nothing of a person.
 */
export const SENT_OUT = [
  'CallOpened',
  'CallChanged',
  'CallReopened',
  'CallClosed',
  'CallWithdrawn',
  'SourceCollected',
  'SourceHeldBack',
  'SourceWentQuiet',
  'PartnerSearchSubmitted',
  'PartnerSearchPublished',
  'PartnerSearchRejected',
  'PartnerSearchExpired',
  'PartnerSearchClosed',
  'PartnerSearchWithdrawn',
  'InterestExpressed',
  'InterestAccepted',
  'InterestDeclined',
  'InterestWithdrawn',
  'InterestUnanswered',
  'WebhookDisabled',
  'ProgrammeChanged',
] as const;

/** Those that stay inside, each with the reason. */
export const KEPT_INSIDE: Readonly<Record<string, string>> = {
  CallsWritten:
    'It only has the index made anew; what each call says now CallOpened, CallChanged and their like tell.',
  ContactToBeAsked:
    'It only has the owner of an address asked by one mail; whom, and that it is so, is for nobody outside.',
  SourceRunRequested:
    'It only has a source read; what the run brought, and how it ended, SourceCollected tells.',
};

export const SentOutEvent = z.enum(SENT_OUT);
export type SentOutEvent = z.infer<typeof SentOutEvent>;
