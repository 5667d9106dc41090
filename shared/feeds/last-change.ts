import { deadlineInstant } from '../domain/deadline.ts';
import type { KnownCalls } from '../listing/known-calls.ts';

/**
 * When what is told of all calls may have changed last: they were brought together anew, or a deadline passed since. To
 * the second, which is as fine as HTTP dates are.
 */
export const lastChange = ({ calls, builtAt }: KnownCalls, now: Date): Date => {
  let last = builtAt?.getTime() ?? 0;
  for (const { deadlines } of calls) {
    for (const deadline of deadlines) {
      const ended = deadlineInstant(deadline).getTime() + 1;
      if (ended <= now.getTime() && ended > last) last = ended;
    }
  }
  return new Date(Math.floor(last / 1000) * 1000);
};
