import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedSourcesIn, withAddedSources } from '../../../infra/local/added-sources.ts';
import { collectSchedules } from '../../../infra/local/collect-sources.ts';
import { configurations, recording } from '../../../infra/local/recordings/generic.ts';
import { schedulesOf } from '../../../infra/local/schedules.ts';
import { FUNCTIONS } from '../../../infra/manifest.ts';
import { startFeedServer } from '../../support/feed-server.ts';
import { runService } from '../../support/run-service.ts';

const data = mkdtempSync(join(tmpdir(), 'grantbridge-added-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('sources that an administrator adds on one machine', () => {
  it('are read by the function that the manifest starts for the group of them', () => {
    const schedules = withAddedSources(schedulesOf(FUNCTIONS), ['city-rss']);
    expect(collectSchedules(schedules).get('city-rss')).toMatchObject({
      functionName: 'collect-feeds',
      payload: { source: 'city-rss' },
    });
  });

  it('are none where the setting is empty or not there', () => {
    expect(addedSourcesIn({})).toEqual([]);
    expect(addedSourcesIn({ GENERIC_SOURCES: '' })).toEqual([]);
  });

  it.each([
    ['no JSON', '[{'],
    ['a feed without an address', '[{"id":"city-rss"}]'],
    [
      'a name of our own',
      JSON.stringify([{ ...configurations('https://x.example')[0], id: 'isun' }]),
    ],
  ])('keep the service from starting when they are %s, in one line', async (_, setting) => {
    const run = await runService(['--once', '--data', data], { GENERIC_SOURCES: setting });
    expect(run.code).toBe(2);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toContain('GENERIC_SOURCES');
  });

  it('stand in the summary beside the others, and one that fails harms no other', async () => {
    const server = await startFeedServer(({ method, path }) => async (response) => {
      const url = new URL(`http://127.0.0.1${path}`);
      const answer = await recording.answer({ method, url, body: '' });
      response.writeHead(answer?.status ?? 404, { 'content-type': answer?.type ?? 'text/plain' });
      response.end(answer?.body);
    });
    const [rss, , json] = configurations(server.origin);
    const added = [{ ...rss, url: `${server.origin}/nowhere` }, json];
    const run = await runService(
      [
        '--once',
        '--json',
        '--sources',
        'local-rss,local-json',
        '--now',
        '2026-08-17T06:00:00Z',
        '--data',
        data,
      ],
      { GENERIC_SOURCES: JSON.stringify(added), FETCH_RETRIES: '0' },
    );
    await server.stop();
    expect(run.code, run.stderr).toBe(0);
    expect(JSON.parse(run.stdout).sources).toMatchObject([
      { id: 'local-rss', seen: 0, error: expect.stringMatching(/^failed: /) },
      { id: 'local-json', new: 2, rejected: 2 },
    ]);
  }, 60_000);
});
