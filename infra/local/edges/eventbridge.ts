import * as z from 'zod';
import type { Bus } from '../bus.ts';
import { jsonRefusal, jsonReply, readInput } from './aws-json.ts';
import { type Edge, EdgeRefusal } from './edge.ts';

export type EventBridgeDeps = { busName: string; bus: Bus; now: () => Date };

/** The most that the entries of one call may weigh together. */
const MAX_BYTES = 256 * 1024;

const PutEvents = z.strictObject({
  Entries: z
    .array(
      z.strictObject({
        EventBusName: z.string().optional(),
        Source: z.string().optional(),
        DetailType: z.string().optional(),
        Detail: z.string().optional(),
      }),
    )
    .min(1)
    .max(10),
});
type Entry = z.infer<typeof PutEvents>['Entries'][number];

type EntryResult = { EventId: string } | { ErrorCode: string; ErrorMessage: string };

/** The EventBridge JSON protocol, as far as the service uses it. */
export const eventBridgeEdge = (deps: EventBridgeDeps): Edge => ({
  handle: async (action, input) => {
    if (action !== 'PutEvents') {
      throw new EdgeRefusal(
        'UnknownOperationException',
        `${action} is not offered on one machine.`,
      );
    }
    const { Entries } = readInput(PutEvents, input, 'ValidationException');
    checkSize(Entries);
    const results = Entries.map((entry) => put(deps, entry));
    const failed = results.filter((result) => 'ErrorCode' in result).length;
    return jsonReply('1.1', { FailedEntryCount: failed, Entries: results });
  },
  refuse: (refusal) => jsonRefusal('1.1', '', refusal),
});

const checkSize = (entries: readonly Entry[]): void => {
  const bytes = entries.reduce((sum, entry) => sum + weightOf(entry), 0);
  if (bytes <= MAX_BYTES) return;
  throw new EdgeRefusal(
    'ValidationException',
    'Total size of the entries in the request is over the limit.',
  );
};

const weightOf = ({ Source = '', DetailType = '', Detail = '' }: Entry): number =>
  Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail);

/** One bad entry does not hold up the others: its refusal stands in the answer at its place. */
const put = ({ busName, bus, now }: EventBridgeDeps, entry: Entry): EntryResult => {
  const refused = (code: string, message: string) => ({ ErrorCode: code, ErrorMessage: message });
  if (!entry.Source)
    return refused(
      'InvalidArgument',
      'Parameter Source is not valid. Reason: Source is a required argument.',
    );
  if (!entry.DetailType)
    return refused(
      'InvalidArgument',
      'Parameter DetailType is not valid. Reason: DetailType is a required argument.',
    );
  if ((entry.EventBusName ?? 'default') !== busName) {
    return refused(
      'InvalidArgument',
      `Event bus ${entry.EventBusName ?? 'default'} does not exist.`,
    );
  }
  const detail = detailOf(entry.Detail);
  if (!detail.success) return refused('MalformedDetail', 'Detail is malformed.');
  const { Source: source, DetailType: name } = entry;
  return { EventId: bus.put({ source, name, detail: detail.data, at: now() }) };
};

const Detail = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.unknown()));

const detailOf = (text: string | undefined) => Detail.safeParse(text);
