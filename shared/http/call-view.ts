import { type CallRecord, statusOf } from '../domain/call.ts';
import type { CallView } from './views/call-view.ts';

export const viewOf = (record: CallRecord, now: Date): CallView => {
  const { contentHash: _hash, news: _news, sourceStatus: _said, ...more } = record;
  const { revision: _revision, corrections = [], ...shown } = more;
  const corrected = corrections.map(({ field }) => field);
  return {
    ...shown,
    status: statusOf(record, now),
    ...(corrected.length > 0 ? { corrected } : {}),
  };
};

export const listedViewOf = (record: CallRecord, now: Date): Omit<CallView, 'descriptionHtml'> => {
  const { descriptionHtml: _html, ...shown } = viewOf(record, now);
  return shown;
};
