import { RECORDED_AT, startRecordedFeeds } from '../../infra/local/recorded-feeds.ts';
import { type CallRecord, CallRecord as Kept } from '../../shared/domain/call.ts';
import { DEFAULT_FETCH_SETTINGS, systemEdge } from '../../shared/http/fetch-edge.ts';
import { jsonFetcher, textFetcher } from '../../shared/http/fetch-response.ts';
import { eeaGrants } from '../../shared/sources/eea-grants.ts';
import { euPortal } from '../../shared/sources/eu-portal.ts';
import { interreg } from '../../shared/sources/interreg.ts';
import { interregGreeceBulgaria } from '../../shared/sources/interreg-gr-bg.ts';
import { isun } from '../../shared/sources/isun.ts';
import type { Source } from '../../shared/sources/source.ts';
import { sourceDeps } from './source-deps.ts';

/** Every call of the recorded feeds, save those of the bulk file, as they are kept when seen for the first time. */
export const recordedCalls = async (): Promise<CallRecord[]> => {
  const feeds = await startRecordedFeeds();
  try {
    const at = (source: string): string => feeds.urls[source] ?? '';
    const sources: Source[] = [
      euPortal(at('eu-portal')),
      isun(at('isun')),
      eeaGrants([at('eea-grants')]),
      interreg(at('interreg')),
      interregGreeceBulgaria(at('interreg-gr-bg')),
    ];
    return (await Promise.all(sources.map(collected))).flat();
  } finally {
    await feeds.stop();
  }
};

const collected = async (source: Source): Promise<CallRecord[]> => {
  const deps = sourceDeps({
    fetchJson: jsonFetcher(DEFAULT_FETCH_SETTINGS, systemEdge()),
    fetchText: textFetcher(DEFAULT_FETCH_SETTINGS, systemEdge()),
    now: () => new Date(RECORDED_AT),
  });
  const records: CallRecord[] = [];
  for await (const part of source.collect(deps)) {
    if (part.kind === 'page') records.push(...part.calls.map(firstSeen));
  }
  return records;
};

const firstSeen = (call: object): CallRecord =>
  Kept.parse({
    ...call,
    firstSeenAt: RECORDED_AT,
    lastSeenAt: RECORDED_AT,
    changedAt: RECORDED_AT,
    contentHash: '0'.repeat(64),
    version: 1,
    news: { version: 1, fields: [] },
  });
