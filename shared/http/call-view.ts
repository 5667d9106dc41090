import { type CallRecord, statusOf } from '../domain/call.ts';
import type { CallView } from './views/call-view.ts';

export const viewOf = (record: CallRecord, now: Date): CallView => {
  const { contentHash: _hash, news: _news, sourceStatus: _said, ...shown } = record;
  return { ...shown, status: statusOf(record, now) };
};

export const listedViewOf = (record: CallRecord, now: Date): Omit<CallView, 'descriptionHtml'> => {
  const { descriptionHtml: _html, ...shown } = viewOf(record, now);
  return shown;
};
