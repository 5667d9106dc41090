import * as z from 'zod';
import { Kill } from './kill.ts';

/** What a run of the service under fire is told, as JSON in the variable `CHAOS`. */
export const ChaosSettings = z.object({
  dataDir: z.string(),
  /** The database, which outlives the runs. */
  dynamodbUrl: z.url(),
  clockOffsetMs: z.number(),
  /** Where each fault is noted, a word a line. */
  noteFile: z.string(),
  seed: z.number().int(),
  municipalities: z.number().int().positive(),
  kill: Kill.optional(),
  /** Nothing goes wrong. */
  calm: z.boolean().default(false),
});
export type ChaosSettings = z.infer<typeof ChaosSettings>;

/** Where a run that ended by itself writes the most memory it took, in MiB. */
export const peakFile = (noteFile: string): string => `${noteFile}.peak`;

/** How often what goes wrong, of all requests of its kind. */
export const CHANCES = {
  /** SES takes nothing: too many at once. */
  throttled: 0.05,
  /** SES takes the mail, and its answer does not come. */
  answerLost: 0.02,
  /** DynamoDB fails, before or after it has done what was asked. */
  database: 0.02,
  /** SQS takes the messages, its answer does not come, and they are sent again. */
  queuedTwice: 0.1,
  /** SQS delivers a message a second time. */
  deliveredTwice: 0.1,
} as const;
