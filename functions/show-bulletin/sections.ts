import { statusOf } from '../../shared/domain/call.ts';
import { deadlineInstant, nextEntryDeadline } from '../../shared/domain/deadline.ts';
import type { BulletinCall } from './gather.ts';

/** The calls of a bulletin as they stand at a moment. */
export type BulletinSections = Record<'open' | 'forthcoming' | 'over', BulletinCall[]>;

/** Open and announced calls by the deadline that is next, what is over by the one that passed last. */
export const sectionsOf = (calls: readonly BulletinCall[], now: Date): BulletinSections => {
  const sections: BulletinSections = { open: [], forthcoming: [], over: [] };
  for (const each of calls) {
    const status = statusOf(each.call, now);
    sections[status === 'open' || status === 'forthcoming' ? status : 'over'].push(each);
  }
  const next = nearestFirst((each) => nextOf(each, now));
  sections.open.sort(next);
  sections.forthcoming.sort(next);
  sections.over.sort(nearestFirst((each) => -lastOf(each)));
  return sections;
};

const nearestFirst =
  (of: (each: BulletinCall) => number) =>
  (a: BulletinCall, b: BulletinCall): number =>
    of(a) - of(b) || (a.call.id < b.call.id ? -1 : 1);

const nextOf = ({ call }: BulletinCall, now: Date): number => {
  const next = nextEntryDeadline(call.deadlines, now);
  return next ? deadlineInstant(next).getTime() : Number.MAX_SAFE_INTEGER;
};

const lastOf = ({ call }: BulletinCall): number =>
  Math.max(0, ...call.deadlines.map((each) => deadlineInstant(each).getTime()));
