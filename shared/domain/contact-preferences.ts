import * as z from 'zod';
import { MunicipalityId } from './ids.ts';
import { mondayOf, weekAfter, weekCount } from './iso-week.ts';
import { DigestLanguage } from './language.ts';
import { Contact } from './municipality.ts';
import { daysBetween, Instant, type IsoWeek, isoWeekOf, PlainDate } from './time.ts';

/** How often a contact is written to; `reminders-only` every week, but of nearing deadlines alone. */
export const Cadence = z.enum(['weekly', 'fortnightly', 'monthly', 'reminders-only']);
export type Cadence = z.infer<typeof Cadence>;

/** Whether a contact may be written to. A new address may not until its owner has confirmed it. */
export const Standing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('active') }),
  z.object({ kind: z.literal('unsubscribed'), at: Instant }),
  z.object({ kind: z.literal('unconfirmed'), since: Instant }),
]);
export type Standing = z.infer<typeof Standing>;

/** What a contact decides for itself. */
export const Choices = z.object({
  /** Absent: the language the municipality's record has for the contact. */
  language: DigestLanguage.optional(),
  cadence: Cadence,
  /** Calls below this score, of 100, are not told. */
  minimumScore: z.number().int().min(0).max(100),
  /** Most calls in one digest. */
  maximumItems: z.number().int().min(1).max(20),
  /** Nothing is sent before this day. */
  pausedUntil: PlainDate.optional(),
});
export type Choices = z.infer<typeof Choices>;

/** Which contact of which municipality. */
export const ContactKey = z.object({ municipalityId: MunicipalityId, contactId: Contact.shape.id });
export type ContactKey = z.infer<typeof ContactKey>;

/** A contact's name as a mail tag and in logs: `BG-SZR31_main`. */
export const contactNameOf = ({ municipalityId, contactId }: ContactKey): string =>
  `${municipalityId}_${contactId}`;

/** Reads a contact's name back; undefined when it is none of ours. */
export const parseContactName = (name: string): ContactKey | undefined => {
  const [municipalityId, contactId, ...rest] = name.split('_');
  const key = ContactKey.safeParse({ municipalityId, contactId });
  return rest.length === 0 && key.success ? key.data : undefined;
};

/** The preferences of one contact. `version` is 0 for those that were never written down. */
export const ContactPreferences = z.object({
  ...ContactKey.shape,
  ...Choices.shape,
  standing: Standing,
  version: z.number().int().nonnegative(),
});
export type ContactPreferences = z.infer<typeof ContactPreferences>;

/** What holds for a contact that has never said anything. */
export const defaultPreferences = ({
  municipalityId,
  contactId,
}: ContactKey): ContactPreferences => ({
  municipalityId,
  contactId,
  cadence: 'weekly',
  minimumScore: 0,
  maximumItems: 10,
  standing: { kind: 'active' },
  version: 0,
});

/** Leaving twice is leaving once: the first moment stays. */
export const unsubscribe = (preferences: ContactPreferences, at: Instant): ContactPreferences =>
  preferences.standing.kind === 'unsubscribed'
    ? preferences
    : { ...preferences, standing: { kind: 'unsubscribed', at } };

/** Only somebody who waits for it is confirmed: an old link does not bring back who has left since. */
export const confirm = (preferences: ContactPreferences): ContactPreferences =>
  preferences.standing.kind === 'unconfirmed'
    ? { ...preferences, standing: { kind: 'active' } }
    : preferences;

/** Who gets another address must confirm it anew. */
export const unconfirm = (preferences: ContactPreferences, since: Instant): ContactPreferences =>
  preferences.standing.kind === 'unconfirmed'
    ? preferences
    : { ...preferences, standing: { kind: 'unconfirmed', since } };

/** A slip of the keyboard must not end in silence until the year 2206. */
const LONGEST_PAUSE_DAYS = 366;

/** Whether a pause may end so: within a year after today, or when it was to end `before`, though that has passed. */
export const isPause = (until: PlainDate, today: PlainDate, before?: PlainDate): boolean => {
  const days = daysBetween(today, until);
  return until === before || (days >= 1 && days <= LONGEST_PAUSE_DAYS);
};

/**
 * The preferences with other choices. `leave` ends the digest, and without it who had left comes back; an address that
 * was never confirmed does not become so this way.
 */
export const withChoices = (
  { pausedUntil: _before, ...preferences }: ContactPreferences,
  choices: Choices,
  leave: boolean,
  at: Instant,
): ContactPreferences => {
  const chosen: ContactPreferences = { ...preferences, ...choices };
  if (leave) return unsubscribe(chosen, at);
  return chosen.standing.kind === 'unsubscribed'
    ? { ...chosen, standing: { kind: 'active' } }
    : chosen;
};

export type Due = 'due' | { notDue: 'unsubscribed' | 'unconfirmed' | 'paused' | 'cadence' };

/**
 * Whether a contact gets the digest of a week. The week alone decides, not the day on which it is asked, so that a
 * digest that is tried again on Thursday meets the same answer as on Monday.
 */
export const decideDue = (preferences: ContactPreferences, week: IsoWeek): Due => {
  const { standing, pausedUntil } = preferences;
  if (standing.kind !== 'active') return { notDue: standing.kind };
  if (pausedUntil !== undefined && mondayOf(week) < pausedUntil) return { notDue: 'paused' };
  return fallsOn(preferences, week) ? 'due' : { notDue: 'cadence' };
};

/** Weeks looked ahead: a pause of at most a year, and the longest wait for a turn. */
const AHEAD = 60;

/** The first Monday after `today` on which a contact may get a digest; undefined when it gets none. */
export const nextDueAfter = (
  preferences: ContactPreferences,
  today: PlainDate,
): PlainDate | undefined => {
  const weeks = Array.from({ length: AHEAD }, (_, n) => weekAfter(isoWeekOf(today), n + 1));
  const week = weeks.find((each) => decideDue(preferences, each) === 'due');
  return week && mondayOf(week);
};

const fallsOn = (preferences: ContactPreferences, week: IsoWeek): boolean => {
  switch (preferences.cadence) {
    case 'weekly':
    case 'reminders-only':
      return true;
    case 'fortnightly':
      return weekCount(week) % 2 === turnOf(preferences);
    case 'monthly':
      return Number(mondayOf(week).slice(8)) <= 7;
  }
};

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * 0 or 1, always the same for a contact: half of all contacts have even weeks and half odd ones. One bit of FNV-1a
 * (32 bits, over UTF-16 code units); not the lowest, which is no more than the parity of the letters.
 */
const turnOf = ({ municipalityId, contactId }: ContactKey): 0 | 1 => {
  let hash = FNV_OFFSET;
  for (const unit of `${municipalityId}#${contactId}`) {
    hash = Math.imul(hash ^ unit.charCodeAt(0), FNV_PRIME);
  }
  return (hash >>> 20) & 1 ? 1 : 0;
};
