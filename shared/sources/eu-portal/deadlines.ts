import { type Deadline, inOrder } from '../../domain/deadline.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { fieldRejection } from '../rejections.ts';
import { readDeadline } from './dates.ts';
import type { Row } from './wire.ts';

const MOST_DEADLINES = 50;

/** No call has so many; a row that says so is not believed. */
const MOST_DATES = 500;

type Model = 'two-stage' | 'cut-offs' | 'single';
type Read = { deadlines: Deadline[]; notes: Rejection[] };

/**
 * The deadlines of a row in order of time. A bad date among several cut-offs costs only itself; in a call
 * of one or two stages it would shift what the others mean, so there it costs the record.
 */
export const readDeadlines = (
  ref: string,
  { type, deadlineDate, deadlineModel }: Row['metadata'],
): Result<Read, { kind: 'no-deadline' | 'bad-date'; found?: string }> => {
  if (deadlineDate.length === 0) return err({ kind: 'no-deadline' });
  if (deadlineDate.length > MOST_DATES) {
    return err({ kind: 'bad-date', found: `${deadlineDate.length} dates` });
  }
  const model = modelOf(deadlineModel, deadlineDate.length);
  const read = deadlineDate.map((found) => ({ found, dated: readDeadline(found, type) }));
  const bad = read.filter(({ dated }) => dated === undefined).map(({ found }) => found);
  const good = distinct(read.flatMap(({ dated }) => (dated ? [dated] : [])));
  if (good.length === 0 || (bad.length > 0 && model !== 'cut-offs')) {
    return err({ kind: 'bad-date', found: bad.join(' ') });
  }
  const notes = bad.map((found) => fieldRejection(ref, 'deadlineDate', 'bad-date', found));
  // The latest are kept: of so many, the earliest are long past.
  return ok({ deadlines: withRoles(good, model).slice(-MOST_DEADLINES), notes });
};

const modelOf = (named: string | undefined, dates: number): Model => {
  const model = (named ?? '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  if (model === 'two stage') return 'two-stage';
  return model === 'multiple cut off' || dates > 1 ? 'cut-offs' : 'single';
};

const distinct = (dated: Omit<Deadline, 'role'>[]): Omit<Deadline, 'role'>[] => [
  ...new Map(dated.map((one) => [`${one.date} ${one.time}`, one])).values(),
];

const withRoles = (dated: Omit<Deadline, 'role'>[], model: Model): Deadline[] =>
  inOrder(dated.map((one) => ({ ...one, role: 'single' }))).map((one, index) => ({
    ...one,
    role: roleOf(model, index),
  }));

const roleOf = (model: Model, index: number): Deadline['role'] => {
  if (model === 'two-stage') return index === 0 ? 'stage-1' : 'stage-2';
  return model === 'cut-offs' ? 'cut-off' : 'single';
};
