import { describe, expect, it } from 'vitest';
import { configurations, recording } from '../../infra/local/recordings/generic.ts';
import { DEFAULT_FETCH_SETTINGS } from '../../shared/http/fetch-edge.ts';
import { jsonFetcher, textFetcher } from '../../shared/http/fetch-response.ts';
import { GenericSources, genericFeed } from '../../shared/sources/generic-feed.ts';
import { startFeedServer } from '../support/feed-server.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { gather } from './eu-portal/rows.ts';
import { reasonsOf } from './generic/feeds.ts';

const collectRecorded = async (id: string) => {
  const server = await startFeedServer(({ method, path }) => async (response) => {
    const url = new URL(`http://127.0.0.1${path}`);
    const answer = await recording.answer({ method, url, body: '' });
    response.writeHead(answer?.status ?? 404, { 'content-type': answer?.type ?? 'text/plain' });
    response.end(answer?.body);
  });
  try {
    const sources = GenericSources.parse(configurations(server.origin));
    const config = sources.find((source) => source.id === id);
    if (!config) throw new Error(`no source ${id}`);
    const settings = { ...DEFAULT_FETCH_SETTINGS, retries: 0 };
    const fetching = { fetchJson: jsonFetcher(settings), fetchText: textFetcher(settings) };
    return await gather(genericFeed(config).collect(sourceDeps(fetching)));
  } finally {
    await server.stop();
  }
};

describe('the recorded sources that an administrator may add', () => {
  it.each([
    ['local-rss', ['2026-09-30 17:00', '2026-10-16 18:00'], ['record no-deadline']],
    ['local-atom', ['2026-10-01 16:00', '2026-11-20'], ['record no-deadline']],
    [
      'local-json',
      ['2026-09-18 12:00', '2026-09-15, 2027-03-15'],
      ['record bad-shape', 'field budgetTotal bad-amount', 'record bad-date'],
    ],
    [
      'local-csv',
      ['2026-09-30 17:00', '2026-10-05'],
      ['record wrong-columns', 'record no-deadline'],
    ],
  ])('%s is read whole', async (id, deadlines, reasons) => {
    const { calls, rejections, end } = await collectRecorded(id);
    const shown = calls.map((call) =>
      call.deadlines.map(({ date, time }) => [date, time].join(' ').trim()).join(', '),
    );
    expect(end).toMatchObject({ kind: 'end', outcome: 'complete' });
    expect(shown).toEqual(deadlines);
    expect(reasonsOf(rejections)).toEqual(reasons);
  });
});
