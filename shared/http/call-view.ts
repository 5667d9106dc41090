import { type CallRecord, type CallStatus, statusOf } from '../domain/call.ts';

/** A call as the API shows it: what is kept, with the status it has now, without the machinery. */
export type CallView = Omit<CallRecord, 'contentHash' | 'news' | 'sourceStatus'> & {
  status: CallStatus;
};

export const viewOf = (record: CallRecord, now: Date): CallView => {
  const { contentHash: _hash, news: _news, sourceStatus: _said, ...shown } = record;
  return { ...shown, status: statusOf(record, now) };
};

/** A call among others: a hundred descriptions with their markup would be more than an answer may hold. */
export const listedViewOf = (record: CallRecord, now: Date): Omit<CallView, 'descriptionHtml'> => {
  const { descriptionHtml: _html, ...shown } = viewOf(record, now);
  return shown;
};
