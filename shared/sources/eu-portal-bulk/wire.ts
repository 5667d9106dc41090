import * as z from 'zod';

const Anything = z.unknown().optional();
const Things = z.array(z.unknown()).catch([]);

/** How the file writes what has a code: `{}` when it is not known. */
const Coded = z.object({ id: Anything, abbreviation: Anything, description: Anything }).catch({});
const CodedList = z.array(Coded).catch([]);

const Action = z.object({ submissionProcedure: Coded, deadlineDates: Things });

/**
 * One record of the file. Fields we do not read are ignored; what stands in those we do is looked at one by
 * one later, so that an odd field costs only itself.
 */
export const BulkRecord = z.object({
  type: Anything,
  ccm2Id: Anything,
  identifier: Anything,
  callIdentifier: Anything,
  title: Anything,
  callTitle: Anything,
  url: Anything,
  plannedOpeningDateLong: Anything,
  deadlineDatesLong: Things,
  deadlineModel: Coded,
  frameworkProgramme: Coded,
  status: Coded,
  topicActions: CodedList,
  actions: z.array(Action.catch({ submissionProcedure: {}, deadlineDates: [] })).catch([]),
  keywords: Things,
  tags: Things,
});
export type BulkRecord = z.infer<typeof BulkRecord>;
