import { arnOf, CONFIGURATION_SET } from '../names.ts';
import type { Envelope } from './envelope.ts';

/** A report of SES about a mail, as it publishes it. */
export type SesReport = { eventType: string; mail: object; [detail: string]: unknown };

/**
 * What SES would report of a mail, in order. Its mailbox simulator decides by the recipient's address:
 * `bounce@simulator.amazonses.com` bounces, `complaint@…` is delivered and complained of; a label after `+`
 * changes nothing. Every other address is delivered.
 * Format: Amazon SES developer guide, "Contents of event data that Amazon SES publishes to Amazon SNS".
 */
export const reportsOf = (envelope: Envelope): SesReport[] => {
  const mail = mailOf(envelope);
  const report = (eventType: string, detail: object): SesReport => ({
    eventType,
    mail,
    [eventType.toLowerCase()]: detail,
  });
  const at = { timestamp: envelope.receivedAt };
  const fates = Map.groupBy(envelope.recipients, fateOf);
  const bounced = fates.get('bounce') ?? [];
  const complained = fates.get('complaint') ?? [];
  const delivered = [...(fates.get('delivery') ?? []), ...complained];
  return [
    report('Send', {}),
    ...(bounced.length > 0 ? [report('Bounce', { ...BOUNCE, ...at, ...bouncedTo(bounced) })] : []),
    ...(delivered.length > 0
      ? [report('Delivery', { ...DELIVERY, ...at, recipients: delivered })]
      : []),
    ...(complained.length > 0
      ? [report('Complaint', { ...COMPLAINT, ...at, ...complainedBy(complained) })]
      : []),
  ];
};

type Fate = 'bounce' | 'complaint' | 'delivery';

const fateOf = (address: string): Fate => {
  const [, name] =
    /^(bounce|complaint)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(address) ?? [];
  if (!name) return 'delivery';
  return name.toLowerCase() === 'bounce' ? 'bounce' : 'complaint';
};

const mailOf = (envelope: Envelope): object => ({
  timestamp: envelope.receivedAt,
  messageId: envelope.messageId,
  source: envelope.from,
  sourceArn: arnOf('ses', `identity/${envelope.from}`),
  destination: envelope.recipients,
  headersTruncated: false,
  commonHeaders: { from: [envelope.from], to: envelope.recipients, subject: envelope.subject },
  tags: { 'ses:configuration-set': [CONFIGURATION_SET], ...envelope.tags },
});

const DELIVERY = { processingTimeMillis: 1, smtpResponse: '250 2.0.0 OK', reportingMTA: 'local' };

const BOUNCE = { bounceType: 'Permanent', bounceSubType: 'General', reportingMTA: 'local' };

const bouncedTo = (addresses: readonly string[]): object => ({
  bouncedRecipients: addresses.map((emailAddress) => ({
    emailAddress,
    action: 'failed',
    status: '5.1.1',
    diagnosticCode: 'smtp; 550 5.1.1 user unknown',
  })),
});

const COMPLAINT = { complaintSubType: null, complaintFeedbackType: 'abuse' };

const complainedBy = (addresses: readonly string[]): object => ({
  complainedRecipients: addresses.map((emailAddress) => ({ emailAddress })),
});
