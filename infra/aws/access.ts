import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EVENT_SOURCE } from '../../shared/queue/publish-events.ts';
import type { Access, QueueName } from '../manifest.ts';
import type { DeploymentConfig } from './config.ts';
import type { ServiceEvents } from './events.ts';
import type { LinkSecret } from './link-secret.ts';
import type { Mail } from './mail.ts';
import type { WorkQueues } from './queues.ts';
import type { ServiceTable } from './table.ts';

/** Everything a function can be given access to. */
export type Resources = {
  table: ServiceTable;
  events: ServiceEvents;
  queues: WorkQueues;
  mail: Mail;
  links: LinkSecret;
  settings: DeploymentConfig['settings'];
};

/** Whom to give it: a Lambda function is one. */
export type Receiver = IGrantable & {
  addEnvironment(name: string, value: string): unknown;
};

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const WRITE = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
];

/** Gives one function its access: each permission comes together with the variable that makes it usable. */
export class AccessGranter {
  private readonly receiver: Receiver;
  private readonly resources: Resources;

  constructor(receiver: Receiver, resources: Resources) {
    this.receiver = receiver;
    this.resources = resources;
  }

  /** All that the manifest lists, and nothing else. */
  grant(access: Access): void {
    if (access.table) this.table(access.table);
    if (access.publishesEvents) this.events();
    if (access.sendsTo) this.queue(access.sendsTo);
    if (access.sendsMail) this.mail();
    if (access.pacesMail) this.pace();
    if (access.signsLinks) this.links();
    this.settings(access.settings ?? []);
  }

  private table(mode: NonNullable<Access['table']>): void {
    const { table, indexArn } = this.resources.table;
    this.allow(READ, [table.tableArn, indexArn]);
    if (mode === 'read-write') this.allow(WRITE, [table.tableArn]);
    this.receiver.addEnvironment('TABLE_NAME', table.tableName);
  }

  private events(): void {
    const { bus } = this.resources.events;
    this.allow(['events:PutEvents'], [bus.eventBusArn], {
      StringEquals: { 'events:source': EVENT_SOURCE },
    });
    this.receiver.addEnvironment('EVENT_BUS_NAME', bus.eventBusName);
  }

  private queue(name: QueueName): void {
    const { queue } = this.resources.queues.get(name);
    this.allow(['sqs:SendMessage'], [queue.queueArn]);
    this.receiver.addEnvironment(queueUrlVariable(name), queue.queueUrl);
  }

  private mail(): void {
    const { from, identityArn, configurationSetArn, configurationSetName } = this.resources.mail;
    this.allow(['ses:SendRawEmail'], [identityArn, configurationSetArn], {
      StringEquals: { 'ses:FromAddress': from },
    });
    this.receiver.addEnvironment('MAIL_FROM', from);
    this.receiver.addEnvironment('MAIL_CONFIGURATION_SET', configurationSetName);
  }

  private links(): void {
    const { parameterArn, parameterName, publicUrl } = this.resources.links;
    this.allow(['ssm:GetParameter'], [parameterArn]);
    this.receiver.addEnvironment('LINK_SECRET_PARAMETER', parameterName);
    this.receiver.addEnvironment('PUBLIC_URL', publicUrl);
  }

  /** The quota is the account's: there is no resource to name. */
  private pace(): void {
    this.allow(['ses:GetSendQuota'], ['*']);
    this.receiver.addEnvironment('MAIL_WORKERS', String(this.resources.mail.workers));
  }

  private settings(names: readonly string[]): void {
    for (const name of names) {
      const value = this.resources.settings[name];
      if (value !== undefined) this.receiver.addEnvironment(name, value);
    }
  }

  private allow(
    actions: readonly string[],
    resources: readonly string[],
    conditions?: Record<string, Record<string, string>>,
  ): void {
    this.receiver.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: [...actions],
        resources: [...resources],
        ...(conditions ? { conditions } : {}),
      }),
    );
  }
}

/** The variable that carries the URL of a queue: `mail-events` → `QUEUE_URL_MAIL_EVENTS`. */
const queueUrlVariable = (name: QueueName): string =>
  `QUEUE_URL_${name.toUpperCase().replaceAll('-', '_')}`;
