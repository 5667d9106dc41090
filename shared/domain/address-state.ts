import * as z from 'zod';
import { PartyContactKey } from './contact-preferences.ts';
import { Instant, isoWeekOf, PlainDate } from './time.ts';

/** Stands for an e-mail address: a digest of it in hexadecimal, so that the address is kept in one place alone. */
export const AddressKey = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'AddressKey'>();
export type AddressKey = z.infer<typeof AddressKey>;

/** What the mail service reported of one mail to one address. */
export const AddressFeedback = z.enum([
  'sent',
  'delivered',
  'delayed',
  'soft-bounce',
  'hard-bounce',
  'complaint',
  'rejected',
]);
export type AddressFeedback = z.infer<typeof AddressFeedback>;

/** One report. Message, kind and moment make it the one it is; the same may come several times and in any order. */
export const AddressEvent = z.object({
  messageId: z.string().min(1),
  kind: AddressFeedback,
  at: Instant,
  /** The issue that was mailed, where it was one. */
  issue: z.string().optional(),
});
export type AddressEvent = z.infer<typeof AddressEvent>;

/** What an administrator said when letting mail go to an address again. */
export const Lifting = z.object({
  at: Instant,
  who: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(500),
});
export type Lifting = z.infer<typeof Lifting>;

/** What is known of an address. Whether mail may go there follows from it: `suppressionOf`. */
export const AddressState = z.object({
  key: AddressKey,
  /** Whose address it was when mail went there. */
  readers: z.array(PartyContactKey),
  /** The first hard bounce or complaint since the last lifting. */
  fatal: AddressEvent.optional(),
  /** Soft bounces and rejections in a row, the oldest first: since the last delivery and the last lifting. */
  failures: z.array(AddressEvent),
  deliveredAt: Instant.optional(),
  /** What was reported up to then no longer counts. */
  lifting: Lifting.optional(),
  last: AddressEvent.optional(),
  version: z.number().int().nonnegative(),
});
export type AddressState = z.infer<typeof AddressState>;

/** An address that nothing is known of. */
export const unknownAddress = (key: AddressKey): AddressState => ({
  key,
  readers: [],
  failures: [],
  version: 0,
});

export const SuppressionReason = z.enum(['hard-bounce', 'complaint', 'soft-bounces', 'rejected']);
export type SuppressionReason = z.infer<typeof SuppressionReason>;

/** Why nothing is sent to an address, since when, and with which issue it began. */
export type Suppression = { reason: SuppressionReason; at: Instant; issue?: string };

/** Failures in a row after which an address is given up, and the weeks they must at least lie in. */
const FAILURES = 3;
const WEEKS = 2;

/** Most failures that are kept. Far more than it takes, as nothing is sent to whom it was enough for. */
const MOST_FAILURES = 20;
const MOST_READERS = 20;

/**
 * Why an address gets no mail; undefined when it may. A hard bounce or a complaint is enough by itself; soft bounces
 * and rejections must be three in a row, over two weeks or more. A rejection counts with those because it speaks of
 * what we sent rather than of the address: one bad digest must not cost every reader.
 */
export const suppressionOf = ({ fatal, failures }: AddressState): Suppression | undefined => {
  if (fatal) return suppression(fatal.kind === 'complaint' ? 'complaint' : 'hard-bounce', fatal);
  const enough = failures.find(
    (_, at) => at + 1 >= FAILURES && weeksOf(failures.slice(0, at + 1)).size >= WEEKS,
  );
  if (!enough) return undefined;
  return suppression(enough.kind === 'rejected' ? 'rejected' : 'soft-bounces', enough);
};

const suppression = (reason: SuppressionReason, { at, issue }: AddressEvent): Suppression => ({
  reason,
  at,
  ...(issue === undefined ? {} : { issue }),
});

const weeksOf = (events: readonly AddressEvent[]): Set<string> =>
  new Set(events.map(({ at }) => isoWeekOf(PlainDate.parse(at.slice(0, 10)))));

/**
 * The state after a report. Any order and any repetition of the same reports ends in the same state: each part of it
 * is the least, the greatest or the newest few of all reports, and what it leaves out could never come back in. The
 * state itself is returned where a report changes nothing.
 */
export const afterFeedback = (
  state: AddressState,
  event: AddressEvent,
  reader?: PartyContactKey,
): AddressState => {
  const counts = state.lifting === undefined || event.at > state.lifting.at;
  const next: AddressState = {
    ...state,
    readers: reader ? withReader(state.readers, reader) : state.readers,
    ...(counts ? countedIn(state, event) : {}),
    last: state.last && compare(state.last, event) >= 0 ? state.last : event,
  };
  return same(state, next) ? state : next;
};

/**
 * The state after an administrator let mail go there again. Everything reported so far is forgiven, also what bears a
 * later time than the lifting because two clocks differ.
 */
export const lifted = (state: AddressState, lifting: Lifting): AddressState => {
  const { fatal: _forgiven, ...rest } = state;
  const seen = state.last?.at ?? lifting.at;
  const at = seen > lifting.at ? seen : lifting.at;
  return { ...rest, failures: [], lifting: { ...lifting, at } };
};

/**
 * The state without a reader who is to be forgotten: neither that it was theirs, nor which of their issues were
 * mailed. That nothing may be sent there stays, because it must not depend on who asks.
 */
export const withoutReader = (state: AddressState, reader: PartyContactKey): AddressState => {
  const { fatal, last } = state;
  const isReader = (each: PartyContactKey): boolean =>
    each.municipalityId === reader.municipalityId && each.contactId === reader.contactId;
  const next: AddressState = {
    ...state,
    readers: state.readers.filter((each) => !isReader(each)),
    failures: state.failures.map(withoutIssue),
    ...(fatal && { fatal: withoutIssue(fatal) }),
    ...(last && { last: withoutIssue(last) }),
  };
  return same(state, next) ? state : next;
};

const withoutIssue = ({ issue: _issue, ...event }: AddressEvent): AddressEvent => event;

const countedIn = (state: AddressState, event: AddressEvent): Partial<AddressState> => {
  switch (event.kind) {
    case 'hard-bounce':
    case 'complaint':
      return !state.fatal || compare(event, state.fatal) < 0 ? { fatal: event } : {};
    case 'soft-bounce':
    case 'rejected':
      return { failures: inARow([...state.failures, event], state.deliveredAt) };
    case 'delivered': {
      const before = state.deliveredAt;
      const deliveredAt = before === undefined || event.at > before ? event.at : before;
      return { deliveredAt, failures: inARow(state.failures, deliveredAt) };
    }
    case 'sent':
    case 'delayed':
      return {};
  }
};

const inARow = (failures: readonly AddressEvent[], since: Instant | undefined): AddressEvent[] => {
  const sorted = failures
    .filter(({ at }) => since === undefined || at > since)
    .toSorted(compare)
    .filter((event, at, all) => at === 0 || compare(event, all[at - 1] ?? event) !== 0);
  return sorted.slice(-MOST_FAILURES);
};

const withReader = (
  readers: readonly PartyContactKey[],
  reader: PartyContactKey,
): PartyContactKey[] => {
  const nameOf = ({ municipalityId, contactId }: PartyContactKey) =>
    `${municipalityId}#${contactId}`;
  const all = new Map([...readers, reader].map((each) => [nameOf(each), each]));
  return [...all]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_READERS)
    .map(([, each]) => each);
};

/** By time; those of one moment by what else makes them differ, so that no two reports stand level. */
const compare = (a: AddressEvent, b: AddressEvent): number =>
  ordered(a.at, b.at) || ordered(a.kind, b.kind) || ordered(a.messageId, b.messageId);

const ordered = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const same = (a: AddressState, b: AddressState): boolean => JSON.stringify(a) === JSON.stringify(b);
