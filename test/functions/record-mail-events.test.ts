import { describe, expect, it } from 'vitest';
import { recordMailEvents } from '../../functions/record-mail-events/handler.ts';
import { suppressionOf } from '../../shared/domain/address-state.ts';
import { DigestIssue } from '../../shared/domain/digest-issue.ts';
import { addressKeyOf } from '../../shared/mail/address-key.ts';
import { aQueueEvent } from '../support/aws-events.ts';
import { inMemoryAddressStates } from '../support/in-memory/address-states.ts';
import { inMemoryDigestIssues } from '../support/in-memory/digest-issues.ts';
import { keptLogger } from '../support/kept-logger.ts';

const TO = 'grants@town.example';
const ISSUE = 'BG-SZR31_main_2026-W34';
const KEY = DigestIssue.pick({ municipalityId: true, contactId: true, week: true }).parse({
  municipalityId: 'BG-SZR31',
  contactId: 'main',
  week: '2026-W34',
});

const handedOver = DigestIssue.parse({
  ...KEY,
  state: 'handing-over',
  attempt: 1,
  lease: { token: 'a', until: '2026-08-17T04:40:00.000Z' },
  told: [],
  handedOverAt: '2026-08-17T04:30:00.000Z',
});

/** An event in the shape of the examples that SES documents, whatever else they hold left in. */
const anEvent = (eventType: string, detail: object = {}, mail: object = {}) => ({
  eventType,
  mail: {
    timestamp: '2026-08-17T04:30:02.012Z',
    source: 'GrantBridge <digest@grantbridge.example>',
    sendingAccountId: '123456789012',
    messageId: '0107-a',
    destination: [TO],
    headersTruncated: false,
    tags: { 'ses:configuration-set': ['grantbridge'], issue: [ISSUE] },
    ...mail,
  },
  ...detail,
});

const bounce = (bounceType: string, bounceSubType: string, at = '2026-08-17T04:31:02.669Z') =>
  anEvent('Bounce', {
    bounce: {
      bounceType,
      bounceSubType,
      bouncedRecipients: [
        {
          emailAddress: 'forwarded-to@elsewhere.example',
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        },
      ],
      timestamp: at,
      feedbackId: '0100-f',
      reportingMTA: 'dsn; mta.example.com',
    },
  });

const complaint = (complaintFeedbackType: string | undefined) =>
  anEvent('Complaint', {
    complaint: {
      complainedRecipients: [{ emailAddress: TO }],
      timestamp: '2026-08-17T05:00:00.000Z',
      feedbackId: '0100-c',
      complaintSubType: null,
      ...(complaintFeedbackType ? { complaintFeedbackType } : {}),
    },
  });

const delivery = anEvent('Delivery', {
  delivery: {
    timestamp: '2026-08-17T04:30:04.000Z',
    processingTimeMillis: 1988,
    recipients: [TO],
    smtpResponse: '250 2.6.0 Message received',
    reportingMTA: 'a8-70.smtp-out.amazonses.com',
  },
});

const delay = anEvent('DeliveryDelay', {
  deliveryDelay: {
    timestamp: '2026-08-17T04:35:00.095Z',
    delayType: 'TransientCommunicationFailure',
    expirationTime: '2026-08-17T18:30:02.914Z',
    delayedRecipients: [
      { emailAddress: TO, status: '4.4.1', diagnosticCode: 'smtp; 421 4.4.1 Unable to connect' },
    ],
  },
});

const aRecorder = () => {
  const issues = inMemoryDigestIssues([handedOver]);
  const addresses = inMemoryAddressStates();
  const log = keptLogger();
  const record = recordMailEvents({ issues, addresses, log });
  const reasonOf = async (email = TO) => {
    const state = await addresses.get(addressKeyOf(email));
    return state && (suppressionOf(state)?.reason ?? 'deliverable');
  };
  return { issues, addresses, log, record, reasonOf };
};

describe('what the mail service reports', () => {
  it.each([
    ['a delivery', delivery, 'deliverable', 'delivered'],
    ['a delay', delay, 'deliverable', 'delayed'],
    [
      'a rejection',
      anEvent('Reject', { reject: { reason: 'Bad content' } }),
      'deliverable',
      'rejected',
    ],
    ['a bounce for good', bounce('Permanent', 'General'), 'hard-bounce', 'bounced'],
    [
      'a suppressed address',
      bounce('Permanent', 'OnAccountSuppressionList'),
      'hard-bounce',
      'bounced',
    ],
    ['a full mailbox', bounce('Transient', 'MailboxFull'), 'deliverable', 'bounced'],
    [
      'a bounce that SES cannot tell',
      bounce('Undetermined', 'Undetermined'),
      'deliverable',
      'bounced',
    ],
    ['a complaint', complaint('abuse'), 'complaint', 'complained'],
    ['a complaint without a report', complaint(undefined), 'complaint', 'complained'],
    ['that it was no spam', complaint('not-spam'), undefined, 'complained'],
  ])(
    'of %s settles the ledger and the address it was sent to',
    async (_, event, reason, feedback) => {
      const { record, reasonOf, issues } = aRecorder();
      expect(await record(aQueueEvent([event, event]))).toEqual({ batchItemFailures: [] });
      expect(await reasonOf()).toBe(reason);
      expect(await reasonOf('forwarded-to@elsewhere.example')).toBeUndefined();
      expect(await issues.get(KEY)).toMatchObject({
        state: 'accepted',
        messageId: '0107-a',
        feedback,
      });
    },
  );

  it('is kept with whose address it was and with the issue it began with', async () => {
    const { record, addresses, log } = aRecorder();
    await record(aQueueEvent([bounce('Permanent', 'NoEmail')]));
    expect(await addresses.get(addressKeyOf(TO))).toMatchObject({
      readers: [{ municipalityId: 'BG-SZR31', contactId: 'main' }],
      fatal: { issue: ISSUE, at: '2026-08-17T04:31:02.669Z' },
    });
    expect(JSON.stringify(log.lines)).not.toContain('@');
  });

  it('counts for the address of a mail that was no issue, by the contact it names', async () => {
    const { record, reasonOf } = aRecorder();
    const asked = { tags: { contact: ['BG-SZR31_deputy'] } };
    await record(aQueueEvent([{ ...complaint('abuse'), mail: { ...delivery.mail, ...asked } }]));
    expect(await reasonOf()).toBe('complaint');
  });

  it('is recorded whole after a crash between the two writes', async () => {
    const { record, addresses, issues, log, reasonOf } = aRecorder();
    const dying = { record: async () => Promise.reject(new Error('died')) };
    const crashed = recordMailEvents({ issues, addresses: dying, log });
    const event = aQueueEvent([bounce('Permanent', 'General')]);
    expect((await crashed(event)).batchItemFailures).toHaveLength(1);
    expect(await record(event)).toEqual({ batchItemFailures: [] });
    expect(await reasonOf()).toBe('hard-bounce');
    expect(await addresses.suppressed()).toHaveLength(1);
  });

  it('holds up nothing when it is not ours or not understood', async () => {
    const { record, log, reasonOf } = aRecorder();
    const trial = 'Successfully validated SNS topic for Amazon SES event publishing.';
    const event = aQueueEvent([
      anEvent('Open', { open: { ipAddress: '192.0.2.1' } }),
      { ...delivery, mail: { ...delivery.mail, tags: {} } },
      7,
    ]);
    const [first] = aQueueEvent(['']).Records;
    if (first) event.Records.push({ ...first, body: trial });
    expect(await record(event)).toEqual({ batchItemFailures: [] });
    expect(await reasonOf()).toBeUndefined();
    expect(log.lines.map(({ code, detail }) => [code, detail.because])).toEqual([
      ['mail-event.not-understood', 'unknown-kind'],
      ['mail-event.not-ours', undefined],
      ['mail-event.not-understood', 'not-an-event'],
      ['mail-event.not-understood', 'not-an-event'],
    ]);
  });

  it('is left for people to see when a known event is not as documented', async () => {
    const { record } = aRecorder();
    const { batchItemFailures } = await record(aQueueEvent([anEvent('Bounce', { bounce: {} })]));
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'message-0' }]);
  });
});
