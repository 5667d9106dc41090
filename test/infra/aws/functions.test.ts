import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { SENT_OUT } from '../../../events/sent-out.ts';
import { FUNCTIONS } from '../../../infra/manifest.ts';
import { templateOf } from './synthesised.ts';
import { functionOf, functionsOf, getAtt, logicalIdOf } from './template-parts.ts';

const template = templateOf();

type Row = { seconds: number; memory: number; environment: string[]; startedBy: string[] };

const TABLE = ['TABLE_NAME'];
const LINKS = ['LINK_SECRET_PARAMETER', 'PUBLIC_URL', 'TABLE_NAME'];

/** Two batches of these are worked on at once, of others five. */
const FEW_AT_ONCE = new Set(['send-digests', 'run-imports', 'ask-contacts']);

/** Written by hand, so that a change of the manifest is a change somebody looked at twice. */
const ROWS: Record<string, Row> = {
  'collect-calls': {
    seconds: 900,
    memory: 1024,
    environment: ['EVENT_BUS_NAME', 'TABLE_NAME'],
    startedBy: [
      'cron(15 4 * * ? *) Europe/Brussels',
      'cron(5 3 * * ? *) Europe/Brussels',
      'cron(55 4 * * ? *) Europe/Brussels',
      'SourceRunRequested',
    ],
  },
  'collect-pages': {
    seconds: 900,
    memory: 1024,
    environment: ['EVENT_BUS_NAME', 'TABLE_NAME'],
    startedBy: [
      'cron(35 4 * * ? *) Europe/Sofia',
      'cron(5 5 * * ? *) Europe/Athens',
      'SourceRunRequested',
    ],
  },
  'collect-eea-grants': {
    seconds: 900,
    memory: 1024,
    environment: ['EVENT_BUS_NAME', 'TABLE_NAME'],
    startedBy: ['cron(45 4 * * ? *) Europe/Sofia', 'SourceRunRequested'],
  },
  'collect-feeds': {
    seconds: 900,
    memory: 1024,
    environment: ['EVENT_BUS_NAME', 'TABLE_NAME'],
    startedBy: ['cron(25 5 * * ? *) Europe/Sofia', 'SourceRunRequested'],
  },
  'watch-sources': {
    seconds: 30,
    memory: 512,
    environment: ['EVENT_BUS_NAME', 'TABLE_NAME'],
    startedBy: ['cron(0 6 * * ? *) Europe/Sofia'],
  },
  'list-sources': { seconds: 15, memory: 512, environment: TABLE, startedBy: ['GET /sources'] },
  'index-calls': {
    seconds: 300,
    memory: 1024,
    environment: TABLE,
    startedBy: ['SourceCollected', 'ProgrammeChanged', 'CallsWritten'],
  },
  'list-programmes': {
    seconds: 15,
    memory: 512,
    environment: TABLE,
    startedBy: ['GET /programmes', 'GET /programmes/{code}'],
  },
  'write-programmes': {
    seconds: 15,
    memory: 512,
    environment: ['EVENT_BUS_NAME', 'TABLE_NAME'],
    startedBy: [
      'POST /programmes',
      'PUT /programmes/{code}',
      'PATCH /programmes/{code}',
      'POST /programmes/{code}/withdrawal',
      'DELETE /programmes/{code}/withdrawal',
    ],
  },
  'write-calls': {
    seconds: 15,
    memory: 512,
    environment: ['EVENT_BUS_NAME', 'TABLE_NAME'],
    startedBy: [
      'POST /calls',
      'PUT /calls/{id}',
      'PATCH /calls/{id}',
      'POST /calls/{id}/withdrawal',
      'DELETE /calls/{id}/withdrawal',
      'GET /calls/{id}/corrections',
      'DELETE /calls/{id}/corrections/{field}',
    ],
  },
  'link-calls': {
    seconds: 30,
    memory: 512,
    environment: TABLE,
    startedBy: ['PUT /call-links/{callId}/{otherId}', 'DELETE /call-links/{callId}/{otherId}'],
  },
  'set-visibility': {
    seconds: 15,
    memory: 512,
    environment: TABLE,
    startedBy: ['PUT /municipalities/{id}/visibility'],
  },
  'mark-call': {
    seconds: 30,
    memory: 512,
    environment: TABLE,
    startedBy: [
      'PUT /municipalities/{id}/marks/{callId}',
      'DELETE /municipalities/{id}/marks/{callId}',
    ],
  },
  'plan-digests': {
    seconds: 900,
    memory: 512,
    environment: ['QUEUE_URL_DIGESTS', 'TABLE_NAME'],
    startedBy: ['cron(30 7 ? * MON *) Europe/Sofia'],
  },
  'send-digests': {
    seconds: 120,
    memory: 1024,
    environment: [...LINKS, 'MAIL_CONFIGURATION_SET', 'MAIL_FROM', 'MAIL_WORKERS'].sort(),
    startedBy: ['grantbridge-digests'],
  },
  'record-mail-events': {
    seconds: 30,
    memory: 512,
    environment: TABLE,
    startedBy: ['grantbridge-mail-events'],
  },
  'add-contact': {
    seconds: 30,
    memory: 512,
    environment: [
      'LINK_SECRET_PARAMETER',
      'MAIL_CONFIGURATION_SET',
      'MAIL_FROM',
      'PUBLIC_URL',
      'TABLE_NAME',
    ],
    startedBy: ['POST /municipalities/{id}/contacts'],
  },
  'renew-link': {
    seconds: 30,
    memory: 512,
    environment: [
      'LINK_SECRET_PARAMETER',
      'MAIL_CONFIGURATION_SET',
      'MAIL_FROM',
      'PUBLIC_URL',
      'TABLE_NAME',
    ],
    startedBy: ['POST /preferences/{token}/new-link'],
  },
  'list-suppressed': {
    seconds: 30,
    memory: 512,
    environment: TABLE,
    startedBy: ['GET /suppressed-addresses'],
  },
  'lift-suppression': {
    seconds: 30,
    memory: 512,
    environment: TABLE,
    startedBy: ['POST /suppressed-addresses/{key}/lifting'],
  },
  'unsubscribe-contact': {
    seconds: 15,
    memory: 512,
    environment: LINKS,
    startedBy: ['GET /unsubscribe/{token}', 'POST /unsubscribe/{token}'],
  },
  'edit-preferences': {
    seconds: 15,
    memory: 512,
    environment: LINKS,
    startedBy: ['GET /preferences/{token}', 'POST /preferences/{token}'],
  },
  'confirm-contact': {
    seconds: 15,
    memory: 512,
    environment: LINKS,
    startedBy: ['GET /confirm/{token}', 'POST /confirm/{token}'],
  },
  'shape-token': { seconds: 5, memory: 256, environment: [], startedBy: ['a sign-in'] },
  'list-calls': { seconds: 15, memory: 1024, environment: TABLE, startedBy: ['GET /calls'] },
  'get-call': {
    seconds: 15,
    memory: 512,
    environment: TABLE,
    startedBy: ['GET /calls/{id}', 'GET /calls/{id}/history'],
  },
  'explain-match': {
    seconds: 15,
    memory: 1024,
    environment: TABLE,
    startedBy: ['GET /municipalities/{id}/matches/{callId}'],
  },
  'preview-digest': {
    seconds: 15,
    memory: 1024,
    environment: ['PUBLIC_URL', ...TABLE],
    startedBy: ['GET /municipalities/{id}/digest-preview'],
  },
  'suggest-partners': {
    seconds: 29,
    memory: 1769,
    environment: ['PARTNER_DATA', ...TABLE],
    startedBy: [
      'GET /municipalities/{id}/partner-suggestions',
      'GET /organisations/{id}/partner-suggestions',
    ],
  },
  'show-issue': {
    seconds: 15,
    memory: 512,
    environment: LINKS,
    startedBy: ['GET /issues/{token}'],
  },
  'show-bulletin': {
    seconds: 15,
    memory: 512,
    environment: TABLE,
    startedBy: ['GET /bulletins/{association}/{language}'],
  },
  'show-contract': {
    seconds: 10,
    memory: 512,
    environment: [],
    startedBy: ['GET /docs', 'GET /openapi.json', 'GET /problems/{type}', 'GET /signed-in'],
  },
  'share-opportunities': {
    seconds: 15,
    memory: 1024,
    environment: TABLE,
    startedBy: [
      'GET /common-grants/opportunities',
      'GET /common-grants/opportunities/{id}',
      'POST /common-grants/opportunities/search',
    ],
  },
  'publish-feeds': {
    seconds: 15,
    memory: 1024,
    environment: TABLE,
    startedBy: ['GET /feeds/calls.rss', 'GET /feeds/calls.atom', 'GET /feeds/deadlines.ics'],
  },
  'show-calendar': {
    seconds: 15,
    memory: 1024,
    environment: LINKS,
    startedBy: ['GET /calendars/{token}'],
  },
  'show-event-schema': {
    seconds: 5,
    memory: 256,
    environment: [],
    startedBy: ['GET /schemas/events', 'GET /schemas/events/{name}'],
  },
  'check-consortium': {
    seconds: 15,
    memory: 512,
    environment: TABLE,
    startedBy: ['POST /consortium-checks'],
  },
  'list-organisations': {
    seconds: 15,
    memory: 512,
    environment: TABLE,
    startedBy: ['GET /organisations'],
  },
  'get-organisation': {
    seconds: 15,
    memory: 512,
    environment: TABLE,
    startedBy: ['GET /organisations/{id}'],
  },
  'take-imports': {
    seconds: 29,
    memory: 1024,
    environment: ['QUEUE_URL_IMPORTS', 'TABLE_NAME'],
    startedBy: [
      'GET /imports/{id}',
      'GET /imports/{id}/rows',
      'POST /imports',
      'POST /imports/{id}/start',
      'PUT /imports/{id}/parts/{part}',
    ],
  },
  'export-records': {
    seconds: 29,
    memory: 1024,
    environment: TABLE,
    startedBy: ['GET /exports/{kind}'],
  },
  'run-imports': {
    seconds: 120,
    memory: 1769,
    environment: ['EVENT_BUS_NAME', 'QUEUE_URL_IMPORTS', 'TABLE_NAME'],
    startedBy: ['grantbridge-imports'],
  },
  'list-donor-openings': {
    seconds: 15,
    memory: 1024,
    environment: TABLE,
    startedBy: ['GET /municipalities/{id}/donor-openings'],
  },
  'list-source-runs': {
    seconds: 15,
    memory: 512,
    environment: TABLE,
    startedBy: ['GET /sources/{source}/runs'],
  },
  'publish-partner-search': {
    seconds: 15,
    memory: 512,
    environment: ['EVENT_BUS_NAME', 'TABLE_NAME'],
    startedBy: [
      'POST /partner-searches',
      'PUT /partner-searches/{id}',
      'POST /partner-searches/{id}/submission',
      'POST /partner-searches/{id}/moderation',
      'POST /partner-searches/{id}/closing',
      'POST /partner-searches/{id}/withdrawal',
      'PUT /partners/{id}/suspension',
    ],
  },
  'express-interest': {
    seconds: 15,
    memory: 512,
    environment: ['EVENT_BUS_NAME', 'TABLE_NAME'],
    startedBy: [
      'POST /partner-searches/{id}/interests',
      'GET /partner-searches/{id}/interests',
      'POST /partner-searches/{id}/interests/{from}/answer',
      'POST /partner-searches/{id}/interests/{from}/withdrawal',
    ],
  },
  'find-partner-searches': {
    seconds: 15,
    memory: 512,
    environment: TABLE,
    startedBy: [
      'GET /partner-searches',
      'GET /partner-searches/{id}',
      'GET /municipalities/{id}/partner-searches',
      'GET /organisations/{id}/partner-searches',
    ],
  },
  'tend-partner-searches': {
    seconds: 300,
    memory: 512,
    environment: ['EVENT_BUS_NAME', 'TABLE_NAME'],
    startedBy: ['cron(10 8 * * ? *) Europe/Sofia'],
  },
  'send-partner-mails': {
    seconds: 60,
    memory: 512,
    environment: ['MAIL_CONFIGURATION_SET', 'MAIL_FROM', 'PUBLIC_URL', 'TABLE_NAME'],
    startedBy: [
      'PartnerSearchPublished',
      'PartnerSearchRejected',
      'PartnerSearchExpired',
      'PartnerSearchClosed',
      'PartnerSearchWithdrawn',
      'InterestExpressed',
      'InterestAccepted',
      'InterestDeclined',
      'InterestUnanswered',
    ],
  },
  'list-municipalities': {
    seconds: 15,
    memory: 1024,
    environment: TABLE,
    startedBy: [
      'GET /municipalities',
      'GET /municipalities/{id}',
      'GET /associations',
      'GET /associations/{id}',
    ],
  },
  'write-profile': {
    seconds: 15,
    memory: 512,
    environment: TABLE,
    startedBy: [
      'GET /municipalities/{id}/profile',
      'PUT /municipalities/{id}/profile',
      'PATCH /municipalities/{id}/profile',
      'POST /municipalities',
      'PUT /associations/{id}/members/{municipalityId}',
      'DELETE /associations/{id}/members/{municipalityId}',
    ],
  },
  'keep-contacts': {
    seconds: 30,
    memory: 512,
    environment: [
      'LINK_SECRET_PARAMETER',
      'MAIL_CONFIGURATION_SET',
      'MAIL_FROM',
      'PUBLIC_URL',
      'TABLE_NAME',
    ],
    startedBy: [
      'GET /municipalities/{id}/contacts',
      'PATCH /municipalities/{id}/contacts/{contactId}',
      'DELETE /municipalities/{id}/contacts/{contactId}',
      'GET /municipalities/{id}/contacts/{contactId}/preferences',
      'PUT /municipalities/{id}/contacts/{contactId}/preferences',
    ],
  },
  'export-person': {
    seconds: 30,
    memory: 512,
    environment: TABLE,
    startedBy: [
      'GET /municipalities/{id}/contacts/{contactId}/personal-data',
      'GET /organisations/{id}/contacts/{contactId}/personal-data',
    ],
  },
  'queue-asks': {
    seconds: 15,
    memory: 256,
    environment: ['QUEUE_URL_CONTACTS_TO_ASK'],
    startedBy: ['ContactToBeAsked'],
  },
  'ask-contacts': {
    seconds: 120,
    memory: 512,
    environment: [...LINKS, 'MAIL_CONFIGURATION_SET', 'MAIL_FROM', 'MAIL_WORKERS'].sort(),
    startedBy: ['grantbridge-contacts-to-ask'],
  },
  'manage-webhooks': {
    seconds: 15,
    memory: 512,
    environment: [...LINKS, 'QUEUE_URL_WEBHOOKS'].sort(),
    startedBy: [
      'POST /webhooks',
      'GET /webhooks',
      'GET /webhooks/{id}',
      'PATCH /webhooks/{id}',
      'DELETE /webhooks/{id}',
      'POST /webhooks/{id}/test',
      'POST /webhooks/{id}/secret',
      'GET /webhooks/{id}/deliveries',
    ],
  },
  'queue-webhooks': {
    seconds: 60,
    memory: 512,
    environment: ['QUEUE_URL_WEBHOOKS', 'TABLE_NAME'],
    startedBy: [
      'any event that goes out',
      'cron(0,5,10,15,20,25,30,35,40,45,50,55 * * * ? *) Europe/Sofia',
    ],
  },
  'deliver-webhooks': {
    seconds: 30,
    memory: 512,
    environment: [...LINKS, 'EVENT_BUS_NAME'].sort(),
    startedBy: ['grantbridge-webhooks'],
  },
  'erase-person': {
    seconds: 30,
    memory: 512,
    environment: TABLE,
    startedBy: [
      'DELETE /municipalities/{id}/contacts/{contactId}/personal-data',
      'DELETE /organisations/{id}/contacts/{contactId}/personal-data',
    ],
  },
  'list-matches': {
    seconds: 15,
    memory: 1769,
    environment: TABLE,
    startedBy: ['GET /municipalities/{id}/matches'],
  },
  'show-digests': {
    seconds: 15,
    memory: 512,
    environment: TABLE,
    startedBy: ['GET /municipalities/{id}/digests', 'GET /municipalities/{id}/digests/{week}'],
  },
  'list-deliveries': {
    seconds: 29,
    memory: 1024,
    environment: TABLE,
    startedBy: ['GET /deliveries', 'GET /deliveries/{week}/summary'],
  },
  'request-run': {
    seconds: 15,
    memory: 512,
    environment: ['EVENT_BUS_NAME', 'TABLE_NAME'],
    startedBy: ['POST /sources/{source}/runs'],
  },
  'list-audit': { seconds: 29, memory: 512, environment: TABLE, startedBy: ['GET /audit'] },
};
const rows = Object.entries(ROWS);

describe('the deployed functions', () => {
  it('are those of the manifest, and each has a row here', () => {
    const names = FUNCTIONS.map(({ name }) => name).sort();
    expect([...functionsOf(template).keys()].sort()).toEqual(names);
    expect(Object.keys(ROWS).sort()).toEqual(names);
  });

  it.each(rows)('%s runs on Node 24 on ARM with its own time and memory', (name, row) => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `grantbridge-${name}`,
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: row.seconds,
      MemorySize: row.memory,
    });
  });

  it.each(rows)('%s is told what it has access to and nothing more', (name, row) => {
    const { Environment } = functionOf(template, name).properties;
    expect(Object.keys(Environment.Variables).sort()).toEqual(row.environment);
  });

  it.each(rows)('%s logs JSON to a group of its own that forgets after 90 days', (name) => {
    const group = logicalIdOf(template, 'AWS::Logs::LogGroup', {
      LogGroupName: `/aws/lambda/grantbridge-${name}`,
      RetentionInDays: 90,
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `grantbridge-${name}`,
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: group } },
      TracingConfig: Match.absent(),
    });
  });
});

describe('the triggers', () => {
  const triggers = FUNCTIONS.flatMap((spec) =>
    spec.triggers.map((trigger) => ({ name: spec.name, trigger, row: ROWS[spec.name] })),
  );
  const ofKind = <K extends string>(kind: K) =>
    triggers.flatMap(({ name, trigger, row }) =>
      trigger.kind === kind && row ? [{ name, trigger, startedBy: row.startedBy }] : [],
    );

  it('are as many as the manifest has', () => {
    const counts = {
      schedule: Object.keys(template.findResources('AWS::Scheduler::Schedule')).length,
      queue: Object.keys(template.findResources('AWS::Lambda::EventSourceMapping')).length,
      route: Object.keys(template.findResources('AWS::ApiGatewayV2::Route')).length,
      // One more rule keeps the journal.
      event: Object.keys(template.findResources('AWS::Events::Rule')).length - 1,
    };
    const kinds = { ...counts, event: counts.event - ofKind('events').length };
    for (const [kind, count] of Object.entries(kinds)) expect(ofKind(kind)).toHaveLength(count);
  });

  it.each(ofKind('schedule'))('start $name by the clock of its zone, to the minute', (each) => {
    const { trigger, name, startedBy } = each;
    if (trigger.kind !== 'schedule') throw new Error('not a schedule');
    const schedules = FUNCTIONS.find((spec) => spec.name === name)?.triggers ?? [];
    const [expression, zone] = startedBy[schedules.indexOf(trigger)]?.split(/ (?=\S+$)/) ?? [];
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      Name: `grantbridge-${trigger.id}`,
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: zone,
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
      Target: {
        Arn: getAtt(functionOf(template, name).logicalId),
        Input: JSON.stringify(trigger.payload),
        RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 7200 },
        DeadLetterConfig: { Arn: getAtt(givenUp(name)) },
      },
    });
  });

  it.each(ofKind('event'))('start $name by its event', ({ name, trigger, startedBy }) => {
    if (trigger.kind !== 'event') throw new Error('not an event');
    expect(startedBy).toContain(trigger.event);
    template.hasResourceProperties('AWS::Events::Rule', {
      EventBusName: { Ref: logicalIdOf(template, 'AWS::Events::EventBus', {}) },
      EventPattern: { source: ['grantbridge'], 'detail-type': [trigger.event] },
      Targets: [
        {
          Arn: getAtt(functionOf(template, name).logicalId),
          RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 7200 },
          DeadLetterConfig: { Arn: getAtt(givenUp(name)) },
        },
      ],
    });
  });

  it('start queue-webhooks by any event that goes out, with one rule', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: { source: ['grantbridge'], 'detail-type': [...SENT_OUT] },
      Targets: [
        {
          Arn: getAtt(functionOf(template, 'queue-webhooks').logicalId),
          RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 7200 },
          DeadLetterConfig: { Arn: getAtt(givenUp('queue-webhooks')) },
        },
      ],
    });
  });

  it.each(ofKind('queue'))('start $name by its queue, message by message, few at once', (each) => {
    const { trigger, name, startedBy } = each;
    if (trigger.kind !== 'queue') throw new Error('not a queue');
    const queue = logicalIdOf(template, 'AWS::SQS::Queue', { QueueName: startedBy[0] });
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: getAtt(queue),
      FunctionName: { Ref: functionOf(template, name).logicalId },
      BatchSize: trigger.batchSize,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: FEW_AT_ONCE.has(name) ? 2 : 5 },
    });
  });

  it.each(ofKind('route'))('start $name by its routes', ({ name, startedBy }) => {
    const integration = logicalIdOf(template, 'AWS::ApiGatewayV2::Integration', {
      IntegrationUri: getAtt(functionOf(template, name).logicalId),
      PayloadFormatVersion: '2.0',
    });
    for (const RouteKey of startedBy) {
      template.hasResourceProperties('AWS::ApiGatewayV2::Route', {
        RouteKey,
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: integration }]] },
      });
    }
    const permissions = template.findResources('AWS::Lambda::Permission', {
      Properties: { FunctionName: getAtt(functionOf(template, name).logicalId) },
    });
    // The API may start it, by whichever of its routes.
    expect(Object.keys(permissions)).toHaveLength(1);
  });

  it.each([...ofKind('schedule'), ...ofKind('event'), ...ofKind('events')])(
    'keep what $name failed at every time',
    ({ name }) => {
      template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
        FunctionName: { Ref: functionOf(template, name).logicalId },
        MaximumRetryAttempts: 2,
        DestinationConfig: { OnFailure: { Destination: getAtt(givenUp(name)) } },
      });
    },
  );
});

describe('the HTTP API', () => {
  it('logs each request, without the reader’s address, and is held to a rate', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AccessLogSettings: {
        DestinationArn: Match.anyValue(),
        Format: Match.not(Match.stringLikeRegexp('sourceIp|identity')),
      },
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    });
  });

  it('lets no other origin’s pages call it', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', { CorsConfiguration: Match.absent() });
  });
});

function givenUp(name: string): string {
  return logicalIdOf(template, 'AWS::SQS::Queue', { QueueName: `grantbridge-${name}-given-up` });
}
