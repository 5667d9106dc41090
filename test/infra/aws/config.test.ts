import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../infra/aws/config.ts';
import { context, templateOf } from './synthesised.ts';
import { functionOf } from './template-parts.ts';

const MINIMAL = { mailDomain: 'gov.example', mailFrom: 'digest@gov.example' };
const read = (grantbridge?: unknown) => readConfig(new App({ context: { grantbridge } }).node);

describe('the configuration of a deployment', () => {
  it('is complete in cdk.json', () => {
    expect(() => readConfig(new App({ context: context() }).node)).not.toThrow();
  });

  it('needs a mail domain and a sender, and has defaults for the rest', () => {
    expect(read(MINIMAL)).toEqual({
      ...MINIMAL,
      runbookUrl: 'docs/runbook.md',
      digestWorkers: 2,
      settings: {},
      addedSources: [],
      corsOrigins: [],
      signIn: { callbacks: [], machines: {} },
    });
  });

  it.each([
    ['nothing', undefined, /context\.grantbridge/],
    ['no sender', { mailDomain: 'gov.example' }, /mailFrom/],
    ['a sender of another domain', { ...MINIMAL, mailFrom: 'a@other.example' }, /mailFrom/],
    ['a sender with a name', { ...MINIMAL, mailFrom: 'GrantBridge <a@gov.example>' }, /mailFrom/],
    ['no domain name', { mailDomain: 'https://gov.example', mailFrom: 'a@b.cd' }, /mailDomain/],
    ['fewer workers than SQS allows', { ...MINIMAL, digestWorkers: 1 }, /digestWorkers/],
    [
      'a callback in the open',
      { ...MINIMAL, signIn: { callbacks: ['http://town.example/in'] } },
      /signIn.callbacks.0/,
    ],
    [
      'a machine with a scope that nobody knows',
      { ...MINIMAL, signIn: { machines: { erp: ['all'] } } },
      /signIn.machines.erp.0/,
    ],
    ['an origin with a path', { ...MINIMAL, corsOrigins: ['https://a.example/b'] }, /corsOrigins/],
    ['a misspelt key', { ...MINIMAL, alarmMail: 'a@gov.example' }, /alarmMail/],
    [
      'sources to add that are none',
      { ...MINIMAL, settings: { GENERIC_SOURCES: '[{"id":"isun"}]' } },
      /GENERIC_SOURCES/,
    ],
    ['a setting nobody reads', { ...MINIMAL, settings: { FETCH_RETRY: '3' } }, /FETCH_RETRY/],
    [
      'a setting that follows from others',
      { ...MINIMAL, settings: { MAIL_FROM: 'a' } },
      /MAIL_FROM/,
    ],
  ])('is refused with %s, naming it', (_, config, message) => {
    expect(() => read(config)).toThrow(message);
  });

  it('hands a setting to the functions that read it, and to no other', () => {
    const template = templateOf({ config: { settings: { FETCH_RETRIES: '7' } } });
    const variables = (name: string) => functionOf(template, name).properties.Environment.Variables;
    expect(variables('collect-calls')).toHaveProperty('FETCH_RETRIES', '7');
    expect(variables('collect-calls')).not.toHaveProperty('FETCH_TIMEOUT_MS');
    expect(variables('send-digests')).not.toHaveProperty('FETCH_RETRIES');
  });
});
