import type { Call } from '../../domain/call.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { recordRejection } from '../rejections.ts';
import type { SourcePage } from '../source.ts';
import type { GenericSource } from './configuration.ts';
import type { BadRecord, FeedRecord } from './record.ts';
import { nameOf, toCall } from './to-call.ts';

type Taken = { records: readonly FeedRecord[]; bad: readonly BadRecord[] };

/** Reads every record on its own; of two with the same name the first counts. */
export const understandRecords = (config: GenericSource, { records, bad }: Taken): SourcePage => {
  const calls = new Map<string, Call>();
  const rejections: Rejection[] = bad.map(({ place, reason }) => recordRejection(place, reason));
  for (const record of records) {
    const name = nameOf(config, record);
    if (name === undefined) {
      rejections.push(recordRejection(record.place, 'no-id'));
      continue;
    }
    const read = toCall(name, name, config, record);
    if (!read.ok) rejections.push(recordRejection(name, read.error.kind, read.error.found));
    else if (calls.has(read.value.call.id)) rejections.push(recordRejection(name, 'repeated'));
    else {
      calls.set(read.value.call.id, read.value.call);
      rejections.push(...read.value.notes);
    }
  }
  const whole = rejections.filter(({ scope }) => scope === 'record').length;
  return { kind: 'page', calls: [...calls.values()], rejections, seen: calls.size + whole };
};
