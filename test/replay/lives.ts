import { chanceOf } from './chance.ts';
import { type Row, recordedRows } from './portal-rows.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const WEEK = 7 * DAY;

/** The Monday of the first snapshot. */
export const START = Date.parse('2026-08-17T04:15:00Z');
export const instantOf = (week: number): Date => new Date(START + week * WEEK);

/** What becomes of one call over the year. Weeks count from 0. */
export type Life = {
  row: Row;
  /** Rows of a cascade call have moments, the others days. */
  exact: boolean;
  /** The first week it is there. */
  from: number;
  /** Its first deadline, as an instant. */
  deadline: number;
  /** By how much the deadline is moved, and from which week on. */
  moves: { week: number; by: number }[];
  /** From which week on the budget is another. */
  budgetFrom: number | undefined;
  /** Weeks in which the feed does not have it, for no reason. */
  hidden: ReadonlySet<number>;
  /** How many weeks it stays listed after its deadline. */
  lag: number;
  /** A call that comes back, in this week, with a deadline eight weeks later. */
  reopens: number | undefined;
};

/** The weeks in which all calls of one programme are gone. The second has nearly half of all rows. */
export const EMPTY: ReadonlyMap<number, string> = new Map([
  [3, '43252405'],
  [5, '43108390'],
  [17, '43251567'],
  [29, '43108390'],
]);

/** The lives of all recorded calls, the same each time. */
export const livesOver = (weeks: number): Life[] =>
  recordedRows().map((row, n) => aLife(row, chanceOf(n + 1), weeks));

const aLife = (row: Row, chance: () => number, weeks: number): Life => {
  const upTo = (most: number): number => Math.floor(chance() * most);
  const exact = row.metadata.type[0] === '8';
  const from = chance() < 0.6 ? 0 : upTo(weeks);
  const deadline = START + (from + 2) * WEEK + upTo(weeks * 5) * DAY + (exact ? 770 * MINUTE : 0);
  const moves = Array.from({ length: chance() < 0.3 ? 1 + upTo(2) : 0 }, () => ({
    week: from + 1 + upTo(weeks),
    by: exact ? (2 + upTo(3000)) * MINUTE : (1 + upTo(30)) * DAY,
  }));
  const closing = Math.ceil((deadline - START) / WEEK);
  return {
    row,
    exact,
    from,
    deadline: exact ? deadline : Math.floor(deadline / DAY) * DAY,
    moves: moves.filter(({ week }) => week < closing),
    budgetFrom: chance() < 0.5 ? from + 1 + upTo(weeks / 2) : undefined,
    hidden: new Set(Array.from({ length: upTo(5) }, () => from + 1 + upTo(weeks))),
    lag: upTo(3),
    reopens: chance() < 0.08 ? closing + 4 + upTo(6) : undefined,
  };
};

/** The deadline in a week, as an instant: of a day, its midnight in UTC. */
export const deadlineIn = (life: Life, week: number): number => {
  const moved = life.moves.filter((move) => move.week <= week);
  const own = moved.reduce((sum, { by }) => sum + by, life.deadline);
  const reopened = life.reopens !== undefined && week >= life.reopens;
  return reopened ? own + 20 * WEEK : own;
};

/** Whether a call can be applied for in a week by the deadline it had in an earlier one; a day ends at 17:00 in Brussels. */
export const isLiveIn = (life: Life, seen: number, week: number): boolean => {
  const end = deadlineIn(life, seen) + (life.exact ? 0 : 15 * 60 * MINUTE);
  return end > instantOf(week).getTime();
};

/** Whether the snapshot of a week has the call. */
export const isShown = (life: Life, week: number): boolean => {
  const { from, hidden, lag, row } = life;
  if (week < from || hidden.has(week)) return false;
  if (EMPTY.get(week) === row.metadata.frameworkProgramme[0]) return false;
  return isLiveIn(life, week, Math.max(from, week - lag));
};

/** Whether the budget that a call's row states can be another: it must be the call's own. */
export const hasBudget = ({ metadata: { budgetOverview, budget, identifier } }: Row): boolean =>
  Number(budget[0]) > 0 ||
  new RegExp(`"action":"${identifier[0]} - [^}]*"minContribution":[1-9]`).test(
    budgetOverview[0] ?? '',
  );

export const budgetMoved = ({ budgetFrom, row }: Life, week: number): boolean =>
  budgetFrom !== undefined && week >= budgetFrom && hasBudget(row);
