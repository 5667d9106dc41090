import { type CallStatus, statusOf } from '../../shared/domain/call.ts';
import { deadlineInstant } from '../../shared/domain/deadline.ts';
import { budgetMoved, deadlineIn, instantOf, isLiveIn, isShown, type Life } from './lives.ts';
import type { Replay, Week } from './replay.ts';

/** The figures of a replay, and everything that was not as it should be, in words. */
export type Verdict = { figures: Record<string, number>; faults: string[] };

/** Holds what the service came to know against what the calls were made to go through. */
export const judge = ({ lives, weeks, histories }: Replay): Verdict => {
  const count = weeks.length;
  const faults = weeks.flatMap((week) => wrongInWeek(lives, week));
  const figures = {
    weeks: count,
    calls: 0,
    'rows read': weeks.reduce((sum, { run }) => sum + run.seen, 0),
    'real deadline changes': 0,
    'real budget changes': 0,
    reappearances: 0,
    reopenings: lives.filter((life) => reopens(life, count)).length,
  };
  for (const life of lives) {
    const shown = shownWeeks(life, count);
    const history = histories.get(nameOf(life));
    if (shown.length > 0) figures.calls += 1;
    figures.reappearances += shown.filter(
      (week, n) => n > 0 && week - (shown[n - 1] ?? 0) > 1,
    ).length;
    const expected = {
      deadlines: changesOf(shown, (week) => deadlineIn(life, week)),
      money: changesOf(shown, (week) => Number(budgetMoved(life, week))),
    };
    figures['real deadline changes'] += expected.deadlines;
    figures['real budget changes'] += expected.money;
    const fields = (history ?? []).flatMap(({ changes }) => changes.map(({ field }) => field));
    for (const field of ['deadlines', 'money'] as const) {
      const told = fields.filter((each) => each === field).length;
      if (told !== expected[field]) {
        faults.push(`${nameOf(life)}: ${told} changes of ${field}, ${expected[field]} were real`);
      }
    }
    const others = fields.filter((field) => field !== 'deadlines' && field !== 'money');
    if (others.length > 0) faults.push(`${nameOf(life)}: false changes of ${others.join(', ')}`);
  }
  if (histories.size !== figures.calls) {
    faults.push(`${histories.size} calls are kept, ${figures.calls} were there`);
  }
  return { figures, faults };
};

const nameOf = ({ row }: Life): string => row.reference.replace(/en$/i, '');

const shownWeeks = (life: Life, count: number): number[] =>
  Array.from({ length: count }, (_, week) => week).filter((week) => isShown(life, week));

const changesOf = (shown: readonly number[], valueIn: (week: number) => number): number =>
  shown.filter((week, n) => n > 0 && valueIn(week) !== valueIn(shown[n - 1] ?? week)).length;

const reopens = (life: Life, count: number): boolean =>
  life.reopens !== undefined && shownWeeks(life, count).some((week) => week >= (life.reopens ?? 0));

/** What is wrong with what was known after one week: calls lost or closed too early, or living on. */
const wrongInWeek = (lives: readonly Life[], { week, known, run }: Week): string[] => {
  const records = new Map(known.map((record) => [record.sourceId, record]));
  const faults = run.rejected > 0 ? [`week ${week}: ${run.rejected} rows rejected`] : [];
  for (const life of lives) {
    const seen = shownWeeks(life, week + 1).at(-1);
    if (seen === undefined) continue;
    const record = records.get(nameOf(life));
    const live = isLiveIn(life, seen, week);
    const status = record && statusOf(record, instantOf(week));
    if (isLive(status) === live) continue;
    const until = record?.deadlines.map((each) => deadlineInstant(each).toISOString()).join(', ');
    faults.push(`week ${week}: ${nameOf(life)} is ${status ?? 'unknown'}, until ${until}`);
  }
  return faults;
};

const isLive = (status: CallStatus | undefined): boolean =>
  status === 'open' || status === 'forthcoming';
