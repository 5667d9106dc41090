/**
 * What is written about partner searches.
 * - to the owner of a search: `published`, `rejected`, `interest`, `reminder`, `contact` (after accepting), `expired`
 * - to whoever expressed interest: `accepted`, `declined`, `over` (the search ended before it was answered)
 */
export const PARTNER_MAILS = [
  'published',
  'rejected',
  'interest',
  'reminder',
  'contact',
  'expired',
  'accepted',
  'declined',
  'over',
] as const;
export type PartnerMailKind = (typeof PARTNER_MAILS)[number];

/** `subject` comes before the title of the search, with a colon between them. */
type MailWords = { subject: string; title: string; text: string; button: string };

/** The words of one language. Names stand on lines of their own, never in a sentence, which would have to decline them. */
export type PartnerWords = {
  mails: Record<PartnerMailKind, MailWords>;
  labels: {
    search: string;
    party: string;
    until: string;
    message: string;
    reason: string;
    contact: string;
  };
  /** Why the reader gets this mail, at its foot. */
  why: string;
};
