import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFeeds } from '../../../infra/local/feeds.ts';
import { applyEnvironment, functionEnvironment } from '../../../infra/local/settings.ts';

const MACHINE = {
  edgesUrl: 'http://127.0.0.1:1001',
  dynamodbUrl: 'http://127.0.0.1:1002',
  logFile: '/data/logs/functions.jsonl',
  clockOffsetMs: -5,
  queues: ['digests', 'mail-events'] as const,
  sourceUrls: { EU_PORTAL_URL: 'http://127.0.0.1:1003/search' },
  publicUrl: 'http://127.0.0.1:1004',
  linkSecret: 'k1:secret',
};

describe('the environment of the functions', () => {
  it('points every client at this machine and names what the functions work on', () => {
    expect(functionEnvironment({ PATH: '/bin' }, MACHINE)).toMatchObject({
      PATH: '/bin',
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1002',
      AWS_ENDPOINT_URL_SES: 'http://127.0.0.1:1001',
      AWS_ENDPOINT_URL_SQS: 'http://127.0.0.1:1001',
      AWS_ENDPOINT_URL_EVENTBRIDGE: 'http://127.0.0.1:1001',
      QUEUE_URL_DIGESTS: 'http://127.0.0.1:1001/000000000000/digests',
      QUEUE_URL_MAIL_EVENTS: 'http://127.0.0.1:1001/000000000000/mail-events',
      EU_PORTAL_URL: 'http://127.0.0.1:1003/search',
      PUBLIC_URL: 'http://127.0.0.1:1004',
      LINK_SECRET: 'k1:secret',
      CLOCK_OFFSET_MS: '-5',
      LOG_FILE: '/data/logs/functions.jsonl',
    });
  });

  it('leads to no real account, whatever the caller has set', () => {
    const environment = functionEnvironment(
      {
        AWS_PROFILE: 'production',
        AWS_SESSION_TOKEN: 'real',
        AWS_ACCESS_KEY_ID: 'real',
        AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
        AWS_ENDPOINT_URL_SES: 'https://email.eu-west-1.amazonaws.com',
      },
      MACHINE,
    );
    expect(JSON.stringify(environment)).not.toMatch(/real|production|amazonaws|IGNORE/);
  });

  it('lets the caller set what functions read from outside; an empty setting is none', () => {
    const environment = functionEnvironment(
      { MAIL_FROM: 'calls@rodopi.example', SETTLE_SECONDS: '', FETCH_RETRIES: '1' },
      MACHINE,
    );
    expect(environment).toMatchObject({ MAIL_FROM: 'calls@rodopi.example', FETCH_RETRIES: '1' });
    expect(Number(environment.SETTLE_SECONDS)).toBeGreaterThan(0);
  });

  describe('applied', () => {
    let before: NodeJS.ProcessEnv;
    beforeEach(() => {
      before = { ...process.env };
    });
    afterEach(() => {
      for (const name of Object.keys(process.env)) delete process.env[name];
      Object.assign(process.env, before);
    });

    it('replaces that of the process', () => {
      process.env.AWS_PROFILE = 'production';
      applyEnvironment({ TABLE_NAME: 'grantbridge' });
      expect({ ...process.env }).toEqual({ TABLE_NAME: 'grantbridge' });
    });
  });
});

describe('where the sources are read from', () => {
  it('is the recording, with its own moment', async () => {
    const feeds = await openFeeds(['eu-portal'], 'recorded', {});
    expect(feeds.sourceUrls.EU_PORTAL_URL).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    expect(feeds.recordedAt).toBeInstanceOf(Date);
    expect(feeds.origins).toEqual(['eu-portal from its recording']);
    await feeds.stop();
  });

  it('is the address that was set, which ends the recording’s say over the clock', async () => {
    const feeds = await openFeeds(['eu-portal'], 'recorded', { EU_PORTAL_URL: 'http://x.example' });
    expect(feeds).toMatchObject({ sourceUrls: {}, recordedAt: undefined });
    expect(feeds.origins).toEqual(['eu-portal from EU_PORTAL_URL']);
    await feeds.stop();
  });

  it('is GENERIC_SOURCES for those it adds, which ends the recording’s say over the clock', async () => {
    const feeds = await openFeeds(['eu-portal', 'city-rss'], 'recorded', {}, ['city-rss']);
    expect(feeds.origins).toEqual([
      'eu-portal from its recording',
      'city-rss from GENERIC_SOURCES',
    ]);
    expect(feeds.recordedAt).toBeUndefined();
    await feeds.stop();
  });

  it('is the real feed when asked for, or where there is no recording', async () => {
    const live = await openFeeds(['eu-portal'], 'live', {});
    expect(live).toMatchObject({ sourceUrls: {}, recordedAt: undefined });
    const mixed = await openFeeds(['eu-portal', 'unrecorded'], 'recorded', {});
    expect(mixed.recordedAt).toBeUndefined();
    expect(mixed.origins).toEqual(['eu-portal from its recording', 'unrecorded live']);
    await Promise.all([live.stop(), mixed.stop()]);
  });
});
