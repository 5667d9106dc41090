import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../../infra/manifest.ts';
import { templateOf } from './synthesised.ts';
import { functionOf, getAtt, logicalIdOf, policiesOf } from './template-parts.ts';

const template = templateOf();
const table = logicalIdOf(template, 'AWS::DynamoDB::GlobalTable', {});

const LOG = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const READ = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const WRITE = [
  'dynamodb:BatchWriteItem',
  'dynamodb:DeleteItem',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
];
const CONSUME = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:GetQueueUrl',
  'sqs:ReceiveMessage',
];
const GIVE_UP = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'];

/** All that each function may do on AWS. */
const MAY: Record<string, string[]> = {
  'collect-calls': [...LOG, ...READ, ...WRITE, 'events:PutEvents', ...GIVE_UP],
  'collect-pages': [...LOG, ...READ, ...WRITE, 'events:PutEvents', ...GIVE_UP],
  'collect-eea-grants': [...LOG, ...READ, ...WRITE, 'events:PutEvents', ...GIVE_UP],
  'collect-feeds': [...LOG, ...READ, ...WRITE, 'events:PutEvents', ...GIVE_UP],
  'watch-sources': [...LOG, ...READ, ...WRITE, 'events:PutEvents', ...GIVE_UP],
  'list-sources': [...LOG, ...READ],
  'index-calls': [...LOG, ...READ, ...WRITE, ...GIVE_UP],
  'link-calls': [...LOG, ...READ, ...WRITE],
  'list-programmes': [...LOG, ...READ],
  'write-programmes': [...LOG, ...READ, ...WRITE, 'events:PutEvents'],
  'write-calls': [...LOG, ...READ, ...WRITE, 'events:PutEvents'],
  'mark-call': [...LOG, ...READ, ...WRITE],
  'set-visibility': [...LOG, ...READ, ...WRITE],
  'plan-digests': [...LOG, ...READ, ...GIVE_UP],
  'send-digests': [
    ...LOG,
    ...READ,
    ...WRITE,
    'ses:SendRawEmail',
    'ses:GetSendQuota',
    'ssm:GetParameter',
    ...CONSUME,
  ],
  'record-mail-events': [...LOG, ...READ, ...WRITE, ...CONSUME],
  'add-contact': [...LOG, ...READ, ...WRITE, 'ssm:GetParameter', 'ses:SendRawEmail'],
  'renew-link': [...LOG, ...READ, ...WRITE, 'ssm:GetParameter', 'ses:SendRawEmail'],
  'list-suppressed': [...LOG, ...READ],
  'lift-suppression': [...LOG, ...READ, ...WRITE],
  'unsubscribe-contact': [...LOG, ...READ, ...WRITE, 'ssm:GetParameter'],
  'edit-preferences': [...LOG, ...READ, ...WRITE, 'ssm:GetParameter'],
  'confirm-contact': [...LOG, ...READ, ...WRITE, 'ssm:GetParameter'],
  'shape-token': LOG,
  'list-calls': [...LOG, ...READ],
  'get-call': [...LOG, ...READ],
  'explain-match': [...LOG, ...READ],
  'preview-digest': [...LOG, ...READ],
  'suggest-partners': [...LOG, ...READ],
  'show-issue': [...LOG, ...READ, 'ssm:GetParameter'],
  'show-bulletin': [...LOG, ...READ],
  'share-opportunities': [...LOG, ...READ],
  'publish-feeds': [...LOG, ...READ],
  'show-calendar': [...LOG, ...READ, 'ssm:GetParameter'],
  'show-event-schema': LOG,
  'check-consortium': [...LOG, ...READ],
  'list-organisations': [...LOG, ...READ],
  'get-organisation': [...LOG, ...READ],
  'take-imports': [...LOG, ...READ, ...WRITE, 'sqs:SendMessage'],
  'export-records': [...LOG, ...READ],
  'run-imports': [...LOG, ...READ, ...WRITE, ...CONSUME, 'sqs:SendMessage', 'events:PutEvents'],
  'list-donor-openings': [...LOG, ...READ],
  'list-source-runs': [...LOG, ...READ],
  'publish-partner-search': [...LOG, ...READ, ...WRITE, 'events:PutEvents'],
  'express-interest': [...LOG, ...READ, ...WRITE, 'events:PutEvents'],
  'find-partner-searches': [...LOG, ...READ],
  'tend-partner-searches': [...LOG, ...READ, ...WRITE, 'events:PutEvents', ...GIVE_UP],
  'list-municipalities': [...LOG, ...READ],
  'write-profile': [...LOG, ...READ, ...WRITE],
  'keep-contacts': [...LOG, ...READ, ...WRITE, 'ssm:GetParameter', 'ses:SendRawEmail'],
  'queue-asks': [...LOG, ...GIVE_UP],
  'ask-contacts': [
    ...LOG,
    ...READ,
    ...WRITE,
    'ses:SendRawEmail',
    'ses:GetSendQuota',
    'ssm:GetParameter',
    ...CONSUME,
  ],
  'export-person': [...LOG, ...READ],
  'erase-person': [...LOG, ...READ, ...WRITE],
  'send-partner-mails': [...LOG, ...READ, ...WRITE, 'ses:SendRawEmail', ...GIVE_UP],
  'manage-webhooks': [...LOG, ...READ, ...WRITE, 'ssm:GetParameter', 'sqs:SendMessage'],
  'queue-webhooks': [...LOG, ...READ, ...WRITE, ...GIVE_UP],
  'deliver-webhooks': [
    ...LOG,
    ...READ,
    ...WRITE,
    'ssm:GetParameter',
    'events:PutEvents',
    ...CONSUME,
  ],
  'show-contract': LOG,
  'list-matches': [...LOG, ...READ],
  'show-digests': [...LOG, ...READ],
  'list-deliveries': [...LOG, ...READ],
  'list-audit': [...LOG, ...READ],
  'request-run': [...LOG, ...READ, ...WRITE, 'events:PutEvents'],
};

const statementsFor = (name: string, action: string) =>
  functionOf(template, name).statements.filter(({ Action }) => Action.includes(action));

describe('permissions', () => {
  it('are listed here for every function of the manifest', () => {
    expect(Object.keys(MAY).sort()).toEqual(FUNCTIONS.map(({ name }) => name).sort());
  });

  it.each(Object.entries(MAY))('let %s do this and nothing more', (name, may) => {
    const actions = functionOf(template, name).statements.flatMap(({ Action }) => Action);
    expect([...new Set(actions)].sort()).toEqual([...new Set(may)].sort());
  });

  it('name every action and every resource: none has a wildcard, save to read a quota, which has no resource', () => {
    const statements = policiesOf(template, 'AWS::IAM::Policy').flatMap((each) => each.statements);
    expect(statements.length).toBeGreaterThan(FUNCTIONS.length);
    for (const { Effect, Action, Resource } of statements) {
      expect(Effect).toBe('Allow');
      expect(Resource.length).toBeGreaterThan(0);
      if (Action.join() === 'ses:GetSendQuota') continue;
      expect(JSON.stringify([Action, Resource])).not.toContain('*');
    }
  });

  it('come from no ready-made policy and no inline one that this scan would miss', () => {
    for (const role of Object.values(template.findResources('AWS::IAM::Role'))) {
      expect(role.Properties).not.toHaveProperty('ManagedPolicyArns');
      expect(role.Properties).not.toHaveProperty('Policies');
    }
    template.resourceCountIs('AWS::IAM::ManagedPolicy', 0);
  });

  it('let functions read the table and its index, and write the table alone', () => {
    const index = { 'Fn::Join': ['', [getAtt(table), '/index/GSI1']] };
    const [read] = statementsFor('send-digests', 'dynamodb:Query');
    const [write] = statementsFor('send-digests', 'dynamodb:PutItem');
    expect(new Set(read?.Resource)).toEqual(new Set([getAtt(table), index]));
    expect(write?.Resource).toEqual([getAtt(table)]);
  });

  it('let collect-calls publish in the name of this service only', () => {
    const bus = logicalIdOf(template, 'AWS::Events::EventBus', {});
    expect(statementsFor('collect-calls', 'events:PutEvents')).toEqual([
      expect.objectContaining({
        Resource: [getAtt(bus)],
        Condition: { StringEquals: { 'events:source': 'grantbridge' } },
      }),
    ]);
  });

  it('let send-digests send through the one identity, set and address', () => {
    const [send, ...others] = statementsFor('send-digests', 'ses:SendRawEmail');
    expect(others).toEqual([]);
    expect(send?.Condition).toEqual({
      StringEquals: { 'ses:FromAddress': 'digest@grantbridge.example' },
    });
    expect(send?.Resource).toHaveLength(2);
    expect(JSON.stringify(send?.Resource)).toContain(':identity/');
    expect(JSON.stringify(send?.Resource)).toContain(':configuration-set/grantbridge');
  });

  it('let plan-digests fill the queue of digests and no other', () => {
    const queue = (QueueName: string) =>
      getAtt(logicalIdOf(template, 'AWS::SQS::Queue', { QueueName }));
    const resources = statementsFor('plan-digests', 'sqs:SendMessage').flatMap((s) => s.Resource);
    expect(resources).toEqual(
      expect.arrayContaining([
        queue('grantbridge-digests'),
        queue('grantbridge-plan-digests-given-up'),
      ]),
    );
    expect(resources).toHaveLength(2);
  });

  it('let only AWS’s own services in from outside, each on behalf of this account’s resources', () => {
    const types = ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'];
    const allowed = types
      .flatMap((type) => policiesOf(template, type))
      .flatMap(({ statements }) => statements)
      .filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.length).toBeGreaterThan(0);
    for (const { Principal, Condition } of allowed) {
      expect(Principal).toEqual({ Service: expect.stringMatching(/\.amazonaws\.com$/) });
      expect(JSON.stringify(Condition)).toMatch(/aws:Source(Arn|Account)/i);
    }
    for (const { Properties } of Object.values(template.findResources('AWS::Lambda::Permission'))) {
      expect(Properties).toHaveProperty('SourceArn');
    }
  });
});
