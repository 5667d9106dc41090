import fc from 'fast-check';
import type { CallRecord } from '../../shared/domain/call.ts';
import { aCallRecord, aDeadline } from '../support/builders.ts';

const WORDS = ['renovation', 'villages', 'rivers', 'schools', 'energy', 'lighting', 'bridges'];

const title = fc
  .array(fc.constantFrom(...WORDS, 'village', 'updated', '2', 'ii'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((words) => ({ en: words.join(' ') }));

/** A call of one of three sources, out of so few values that many are alike. */
const call = fc.record({
  source: fc.constantFrom('eu-portal', 'isun', 'national-list'),
  identifier: fc.constantFrom('LIFE-2026-A', 'life 2026 a', 'LIFE-2026-B', 'a-slug', 'b-slug'),
  programme: fc.constantFrom('LIFE', 'LIFE', 'CERV', 'EU-UNKNOWN'),
  title: fc.oneof(title, fc.constant({ en: `${WORDS.join(' ')} lakes and hills` })),
  deadlines: fc.subarray([aDeadline('2026-09-16'), aDeadline('2026-10-16')]),
});

/** Up to `most` records, many of which are the same call. */
export const manyCalls = (most = 12): fc.Arbitrary<CallRecord[]> =>
  fc
    .array(call, { maxLength: most })
    .map((calls) =>
      calls.map((each, n) =>
        aCallRecord({ ...each, id: `${each.source}:${n}`, sourceId: String(n) }),
      ),
    );
