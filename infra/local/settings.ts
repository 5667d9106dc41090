import { join } from 'node:path';
import type { QueueName } from '../manifest.ts';
import { queuePath } from './edges/sqs.ts';
import { CONFIGURATION_SET, EVENT_BUS, REGION, TABLE } from './names.ts';
import { DEFAULT_PORT } from './options.ts';

/** What the functions are to be told of this machine. */
export type Machine = {
  edgesUrl: string;
  dynamodbUrl: string;
  logFile: string;
  clockOffsetMs: number;
  queues: readonly QueueName[];
  /** Where the service answers, by which mails link to it. */
  publicUrl: string;
  /** The key of signed links. */
  linkSecret: string;
  /** The address of each source that is not to be read where it really is, by the name of its setting. */
  sourceUrls: Readonly<Record<string, string>>;
};

/** One machine runs one worker on an issue at a time, so that what a dead one left is free again in seconds. */
const DEFAULTS = {
  MAIL_FROM: 'digest@grantbridge.example',
  LEASE_SECONDS: '3',
  SETTLE_SECONDS: '3',
  /** What is beside the service on this machine may receive webhooks, and be a source. */
  LOOPBACK_ADDRESSES: 'allowed',
};

/**
 * The environment for the functions: that of the caller, without anything that could lead the AWS SDK to
 * real accounts or other endpoints, and with what AWS would set.
 */
export const functionEnvironment = (
  caller: Readonly<Record<string, string | undefined>>,
  machine: Machine,
): Record<string, string> => {
  const kept = Object.entries(caller).flatMap(([name, value]) =>
    value === undefined || value === '' || name.startsWith('AWS_') ? [] : [[name, value]],
  );
  return {
    ...DEFAULTS,
    PUBLIC_URL: machine.publicUrl,
    LINK_SECRET: machine.linkSecret,
    ...Object.fromEntries(kept),
    ...sdkSettings(machine),
    ...machine.sourceUrls,
    PARTNER_DATA: join(import.meta.dirname, '../../shared/reference/data/partners'),
    TABLE_NAME: TABLE,
    EVENT_BUS_NAME: EVENT_BUS,
    MAIL_CONFIGURATION_SET: CONFIGURATION_SET,
    LOG_FILE: machine.logFile,
    CLOCK_OFFSET_MS: String(machine.clockOffsetMs),
    ...Object.fromEntries(
      machine.queues.map((name) => [queueVariable(name), `${machine.edgesUrl}${queuePath(name)}`]),
    ),
  };
};

const sdkSettings = ({ edgesUrl, dynamodbUrl }: Machine): Record<string, string> => {
  const nowhere = join(import.meta.dirname, 'no-such-file');
  return {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
    // A profile of the user's could bring another region or endpoint.
    AWS_CONFIG_FILE: nowhere,
    AWS_SHARED_CREDENTIALS_FILE: nowhere,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodbUrl,
    AWS_ENDPOINT_URL_SES: edgesUrl,
    AWS_ENDPOINT_URL_SQS: edgesUrl,
    AWS_ENDPOINT_URL_EVENTBRIDGE: edgesUrl,
  };
};

/** Who sends the digests, by the same settings. */
export const mailSender = (caller: Readonly<Record<string, string | undefined>>): string =>
  caller.MAIL_FROM || DEFAULTS.MAIL_FROM;

/** Where links in a preview lead, by the same settings; the service itself says where it really answers. */
export const publicUrl = (caller: Readonly<Record<string, string | undefined>>): string =>
  caller.PUBLIC_URL || `http://127.0.0.1:${DEFAULT_PORT}`;

/** `mail-events` → `QUEUE_URL_MAIL_EVENTS`, as on AWS. */
export const queueVariable = (name: QueueName): string =>
  `QUEUE_URL_${name.toUpperCase().replaceAll('-', '_')}`;

/** Makes this process's environment exactly `environment`; before any function module is loaded. */
export const applyEnvironment = (environment: Readonly<Record<string, string>>): void => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
};
