import type { Call } from '../domain/call.ts';
import { type Deadline, inOrder } from '../domain/deadline.ts';
import type { ClockTime } from '../domain/time.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';

/** Something that happens on a day, or between two. */
export type OpportunityEvent = { name: string; description?: string } & (
  | { eventType: 'singleDate'; date: string; time?: string }
  | { eventType: 'dateRange'; startDate: string; endDate: string }
);

export type KeyDates = {
  postDate?: OpportunityEvent;
  closeDate?: OpportunityEvent;
  otherDates?: Record<string, OpportunityEvent>;
};

const NAMES: Readonly<Record<Deadline['role'], string>> = {
  single: 'Deadline',
  'stage-1': 'Deadline of the first stage',
  'stage-2': 'Deadline of the second stage',
  'cut-off': 'Cut-off date',
};

/** The protocol wants seconds, which most sources do not give. */
const withSeconds = (time: ClockTime): string => time.padEnd(8, ':00');

const eventOf = ({ date, time, zone, role }: Deadline): OpportunityEvent => ({
  name: NAMES[role],
  eventType: 'singleDate',
  date,
  ...(time === undefined ? {} : { time: withSeconds(time) }),
  description:
    time === undefined
      ? `Until the end of the day in the time zone ${zone}.`
      : `By the clock of the time zone ${zone}.`,
});

/** The last deadline that somebody can meet who has not applied yet. */
export const closingDeadline = (deadlines: readonly Deadline[]): Deadline | undefined => {
  const entry = deadlines.some(({ role }) => role === 'stage-1')
    ? deadlines.filter(({ role }) => role !== 'stage-2')
    : deadlines;
  return inOrder(entry).at(-1);
};

/**
 * When applying begins and ends. Dates have no zone in the protocol: it stands in their description, and in the custom
 * field `deadlines`.
 */
export const keyDatesOf = ({
  opensOn,
  opensAround,
  deadlines,
}: Pick<IndexedCall, 'opensOn' | 'deadlines'> & Partial<Pick<Call, 'opensAround'>>):
  | KeyDates
  | undefined => {
  const close = closingDeadline(deadlines);
  const others = inOrder(deadlines).filter((deadline) => deadline !== close);
  const dates: KeyDates = {
    ...postDateOf(opensOn, opensAround),
    ...(close && { closeDate: eventOf(close) }),
    ...(others.length > 0 && {
      otherDates: Object.fromEntries(others.map((each, n) => [`deadline${n + 1}`, eventOf(each)])),
    }),
  };
  return Object.keys(dates).length > 0 ? dates : undefined;
};

const postDateOf = (
  opensOn: Call['opensOn'],
  around: Call['opensAround'],
): Pick<KeyDates, 'postDate'> => {
  const name = 'Opens for applications';
  if (opensOn !== undefined) {
    return { postDate: { name, eventType: 'singleDate', date: opensOn } };
  }
  if (!around) return {};
  const { from, until, text } = around;
  const range = { eventType: 'dateRange', startDate: from, endDate: until } as const;
  return { postDate: { name, ...range, description: `Announced as: ${text}` } };
};
