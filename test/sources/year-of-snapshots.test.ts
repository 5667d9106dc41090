import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectCalls } from '../../functions/collect-calls/handler.ts';
import { statusOf } from '../../shared/domain/call.ts';
import { CallId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
import type { ServiceEvent } from '../../shared/queue/publish-events.ts';
import { euPortal } from '../../shared/sources/eu-portal.ts';
import { inMemoryAppliedFiles } from '../support/in-memory/applied-files.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemorySourceRuns } from '../support/in-memory/source-runs.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { sourceDeps } from '../support/source-deps.ts';

const MINUTE = 60_000;
const WEEK = 7 * 1440 * MINUTE;
const START = Date.parse('2026-01-05T04:15:00Z');
const WEEKS = 52;
const CALLS = 40;

/** A call of the portal over a year: when its deadline is, when that is moved for real, when the feed lacks it. */
type Life = { deadline: number; moves: [week: number, minutes: number][]; hidden: number[] };

const aLife: fc.Arbitrary<Life> = fc.record({
  deadline: fc.integer({ min: 20 * 10_080, max: 70 * 10_080 }),
  moves: fc.array(fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 2, max: 30_000 })), {
    maxLength: 3,
  }),
  hidden: fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 12 }),
});

const deadlineIn = ({ deadline, moves }: Life, week: number): number => {
  const moved = moves.filter(([at]) => at <= week).reduce((sum, [, minutes]) => sum + minutes, 0);
  return START + (deadline + moved) * MINUTE;
};

const isShown = (life: Life, week: number): boolean =>
  !life.hidden.includes(week) && deadlineIn(life, week) > START + week * WEEK;

/** A row as the portal gives it; `trembling`: the seconds by which its deadline is off this time. */
const rowOf = (n: number, deadline: number, trembling: number) => ({
  reference: `${n}COMPETITIVE_CALLen`,
  language: 'en',
  metadata: {
    type: ['8'],
    status: ['31094502'],
    DATASOURCE: ['SEDIA'],
    identifier: [`DIGITAL-${n}`],
    title: [`Call ${n}`],
    frameworkProgramme: ['43152860'],
    deadlineModel: ['multiple cut-off'],
    deadlineDate: [new Date(deadline + trembling * 1000).toISOString().replace('Z', '+0000')],
  },
});

/** A week's snapshot, its rows in another order each week. */
const snapshotOf = (lives: readonly Life[], week: number): unknown[] => {
  const rows = lives.flatMap((life, n) =>
    isShown(life, week) ? [rowOf(n, deadlineIn(life, week), (n * 7 + week * 5) % 29)] : [],
  );
  const cut = (week * 13) % Math.max(1, rows.length);
  return [...rows.slice(cut), ...rows.slice(0, cut)];
};

const idOf = (n: number): CallId => CallId.parse(`eu-portal:${n}COMPETITIVE_CALL`);

const replay = async (lives: readonly Life[]) => {
  const calls = inMemoryCalls();
  const told: ServiceEvent[] = [];
  const falselyClosed: string[] = [];
  let week = 0;
  const now = () => new Date(START + week * WEEK);
  const collect = collectCalls({
    ...sourceDeps({
      fetchJson: async () => {
        const results = snapshotOf(lives, week);
        return ok({ json: { totalResults: results.length, results }, bytes: 0, attempts: 1 });
      },
    }),
    sources: [euPortal('https://portal.example/search')],
    calls,
    appliedFiles: inMemoryAppliedFiles(),
    runs: inMemorySourceRuns(),
    publish: async (events) => void told.push(...events),
    log: keptLogger(),
    now,
  });
  for (; week < WEEKS; week += 1) {
    await collect({ source: 'eu-portal' });
    for (const [n, life] of lives.entries()) {
      const lastShown = shownWeeks(life)
        .filter((shown) => shown <= week)
        .at(-1);
      const goesOn =
        lastShown !== undefined && deadlineIn(life, lastShown) > now().getTime() + MINUTE;
      const kept = goesOn ? await calls.get(idOf(n)) : undefined;
      if (goesOn && (!kept || statusOf(kept, now()) !== 'open'))
        falselyClosed.push(`${n}, week ${week}`);
    }
  }
  return { calls, told, falselyClosed };
};

const shownWeeks = (life: Life): number[] =>
  Array.from({ length: WEEKS }, (_, week) => week).filter((week) => isShown(life, week));

/** How often the deadline a reader could see was another one than the last time it was shown. */
const visibleMoves = (life: Life): number => {
  const deadlines = shownWeeks(life).map((week) => deadlineIn(life, week));
  return deadlines.filter((deadline, n) => n > 0 && deadline !== deadlines[n - 1]).length;
};

describe('a year of weekly snapshots', () => {
  it('closes nothing falsely, reports every real change once and no other, and knows each call again', async () => {
    const years = fc.array(aLife, { minLength: CALLS, maxLength: CALLS });
    await fc.assert(
      fc.asyncProperty(years, async (lives) => {
        const { told, falselyClosed, calls } = await replay(lives);
        expect(falselyClosed).toEqual([]);
        for (const [n, life] of lives.entries()) {
          const about = told.filter(({ detail }) =>
            JSON.stringify(detail).includes(`"${idOf(n)}"`),
          );
          const named = (name: string) => about.filter((event) => event.name === name).length;
          expect(named('CallOpened')).toBe(shownWeeks(life).length > 0 ? 1 : 0);
          expect(named('CallChanged')).toBe(visibleMoves(life));
          expect((await calls.get(idOf(n)))?.version ?? 1).toBe(1 + visibleMoves(life));
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});
