import { err, ok, type Result } from '../domain/result.ts';
import { describeFailure } from '../http/fetch-failure.ts';
import type { GenericSource } from './generic/configuration.ts';
import { csvRecords } from './generic/csv-records.ts';
import { jsonRecords } from './generic/json-records.ts';
import type { FeedRecords } from './generic/record.ts';
import { understandRecords } from './generic/understand.ts';
import { xmlRecords } from './generic/xml-feed.ts';
import type { Source, SourceDeps, SourceEnd, SourceFailure } from './source.ts';

export { GenericSource, GenericSources } from './generic/configuration.ts';

/**
 * A source that an administrator added: an RSS or Atom feed, or a JSON or CSV file of calls. A record
 * becomes a call only where its deadline can be read with certainty, from its field or from its text.
 */
export const genericFeed = (config: GenericSource): Source => ({
  id: config.id,
  async *collect(deps) {
    const fetched = await fetchRecords(config, deps);
    const read = fetched.ok ? partsOf(fetched.value) : fetched;
    if (!read.ok) {
      yield { kind: 'end', outcome: 'failed', error: read.error };
      return;
    }
    const page = understandRecords(config, read.value);
    if (page.seen > 0) yield page;
    yield endOf(config.kind, read.value.cut, page.calls.length);
  },
});

type Parts = Exclude<FeedRecords, { wrong: string }>;

const fetchRecords = async (
  { kind, url, delimiter }: GenericSource,
  { fetchJson, fetchText }: SourceDeps,
): Promise<Result<FeedRecords, SourceFailure>> => {
  if (kind === 'json') {
    const answer = await fetchJson({ method: 'GET', url });
    return answer.ok ? ok(jsonRecords(answer.value.json)) : err(failed(answer.error));
  }
  const accept =
    kind === 'csv' ? 'text/csv' : 'application/rss+xml, application/atom+xml, text/xml';
  const answer = await fetchText({ method: 'GET', url, headers: { accept } });
  if (!answer.ok) return err(failed(answer.error));
  const { text } = answer.value;
  if (isMangled(text)) return ok({ wrong: 'not-utf-8' });
  if (kind !== 'csv') return ok(xmlRecords(text));
  return ok(isMarkup(text) ? { wrong: 'bad-shape' } : csvRecords(text, delimiter ?? ','));
};

const failed = (failure: Parameters<typeof describeFailure>[0]): SourceFailure => ({
  kind: failure.kind,
  message: describeFailure(failure),
});

/** Text in another encoding, read as UTF-8, is full of replacement characters. */
const isMangled = (text: string): boolean => {
  const sample = text.slice(0, 100_000);
  return (sample.match(/\ufffd/g)?.length ?? 0) > sample.length / 100;
};

const isMarkup = (text: string): boolean =>
  /^\s*<(?:!doctype|html|\?xml)/i.test(text.slice(0, 1000));

const WRONG: Readonly<Record<string, string>> = {
  'not-utf-8': 'the feed is not written in UTF-8',
  'bad-shape': 'the answer is not of the kind that is configured',
  'bad-header': 'the first row does not name the columns, each once',
};

const partsOf = (records: FeedRecords): Result<Parts, SourceFailure> =>
  'wrong' in records
    ? err({ kind: records.wrong, message: WRONG[records.wrong] ?? records.wrong })
    : ok(records);

const endOf = (kind: GenericSource['kind'], cut: boolean, calls: number): SourceEnd => {
  // RSS and Atom feeds show only the latest of their entries.
  const latestOnly = kind === 'rss' || kind === 'atom';
  if (!cut) {
    return { kind: 'end', outcome: 'complete', ...(latestOnly ? { absence: 'says-nothing' } : {}) };
  }
  const error = { kind: 'truncated', message: 'the feed breaks off or is too long' };
  return { kind: 'end', outcome: calls > 0 ? 'partial' : 'failed', error };
};
