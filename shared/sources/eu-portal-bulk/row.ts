import { Row } from '../eu-portal/wire.ts';
import type { BulkRecord } from './wire.ts';

/** Largest number of milliseconds that a date can hold. */
const LAST_MOMENT = 8.64e15;

/**
 * A record of the file as the row that the portal's search would give for it, so that both are understood
 * by the same rules and one call comes out the same from either.
 */
export const rowOf = (record: BulkRecord): Row => {
  const { actions, deadlineDatesLong } = record;
  const dates =
    deadlineDatesLong.length > 0
      ? deadlineDatesLong
      : actions.flatMap(({ deadlineDates }) => deadlineDates);
  return Row.parse({
    url: record.url,
    metadata: {
      type: record.type,
      identifier: record.identifier,
      callIdentifier: record.callIdentifier,
      title: record.title,
      callTitle: record.callTitle,
      status: record.status.id,
      startDate: timestampOf(record.plannedOpeningDateLong),
      deadlineDate: dates.map(timestampOf),
      deadlineModel: modelOf(record),
      frameworkProgramme: record.frameworkProgramme.id,
      typesOfAction: record.topicActions.map(({ description }) => description),
      keywords: record.keywords,
      tags: record.tags,
    },
  });
};

/** The model stands with the record or with its first action; older records have neither. */
const modelOf = ({ deadlineModel, actions }: BulkRecord): unknown =>
  deadlineModel.abbreviation ?? actions[0]?.submissionProcedure.abbreviation;

/** Milliseconds, as a number or in digits, in the form of the search; anything else as it stands. */
const timestampOf = (found: unknown): unknown => {
  const digits = typeof found === 'string' && /^-?\d{1,16}$/.test(found);
  const moment = digits ? Number(found) : found;
  return typeof moment === 'number' && Math.abs(moment) <= LAST_MOMENT
    ? new Date(moment).toISOString()
    : found;
};
