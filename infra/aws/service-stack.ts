import { join } from 'node:path';
import { NestedStack, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { cadenceOf } from '../../shared/sources/added-sources.ts';
import { CORE, FUNCTIONS, type FunctionSpec, GROUPS } from '../manifest.ts';
import { AccessGranter, type Resources } from './access.ts';
import { acknowledge } from './acknowledge.ts';
import { AlarmTopic } from './alarm-topic.ts';
import { Alarms } from './alarms.ts';
import { ServiceApi } from './api.ts';
import { type DeploymentConfig, readConfig } from './config.ts';
import { ServiceDashboard } from './dashboard.ts';
import { ServiceEvents } from './events.ts';
import { LinkSecret } from './link-secret.ts';
import { Mail } from './mail.ts';
import { MessageKey } from './message-key.ts';
import { constructId, SERVICE } from './names.ts';
import { WorkQueues } from './queues.ts';
import { Schedules } from './schedules.ts';
import { ServiceFunction } from './service-function.ts';
import { SignIn } from './sign-in.ts';
import { ServiceTable } from './table.ts';
import { type TriggerSources, wire } from './triggers.ts';

/** Most deliveries to webhooks under way at once: one slow receiver must not hold up all others. */
const WEBHOOK_WORKERS = 5;

/** Most batches of mail events recorded at once: enough to keep up with the fastest SES quota of a start. */
const MAIL_EVENT_WORKERS = 5;

/** Most imports worked on at once: they are few, and each keeps the table busy. */
const IMPORT_WORKERS = 2;

/** Most batches of owners of addresses asked at once: nothing of them is urgent, and digests share the rate of mail. */
const ASK_WORKERS = 2;

type Props = StackProps & {
  /** The folder that `buildFunctions` filled. */
  buildDir: string;
};

/**
 * The whole service in one account and region: what all share in this stack, and each group of functions, with whatever
 * is a function's alone, in one nested in it (docs/adr/0013-nested-stacks.md).
 */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { buildDir, ...props }: Props) {
    super(scope, id, { terminationProtection: true, ...props });
    const config = readConfig(this.node);
    const key = new MessageKey(this, 'MessageKey');
    const api = new ServiceApi(this, 'Api', { corsOrigins: config.corsOrigins });
    const resources = this.createResources(config, key, api);
    const sources: TriggerSources = {
      api,
      events: resources.events,
      queues: resources.queues,
      schedules: new Schedules(this, 'Schedules'),
      signIn: new SignIn(this, 'SignIn', {
        config,
        publicUrl: config.publicUrl ?? api.http.apiEndpoint,
      }),
      workers: {
        digests: config.digestWorkers,
        'mail-events': MAIL_EVENT_WORKERS,
        imports: IMPORT_WORKERS,
        'contacts-to-ask': ASK_WORKERS,
        webhooks: WEBHOOK_WORKERS,
      },
    };
    const bundles = join(buildDir, 'functions');
    const create = (home: Construct, specs: readonly FunctionSpec[]) =>
      specs.map((spec) => createFunction(home, { spec, bundles }, resources, sources));
    const functions = [
      ...create(this, CORE),
      ...Object.entries(GROUPS).flatMap(([group, specs]) =>
        create(new NestedStack(this, constructId(group)), specs),
      ),
    ];
    this.watch(config, key, { functions, resources, api });
    new ServiceDashboard(this, 'Dashboard', { functions, queues: resources.queues.all, api });
    Tags.of(this).add('service', SERVICE);
  }

  private createResources(config: DeploymentConfig, key: MessageKey, api: ServiceApi): Resources {
    const queues = new WorkQueues(this, 'Queues');
    return {
      table: new ServiceTable(this, 'Data'),
      events: new ServiceEvents(this, 'Events'),
      queues,
      mail: new Mail(this, 'Mail', { config, key, events: queues.get('mail-events') }),
      links: new LinkSecret(config.publicUrl ?? api.http.apiEndpoint),
      settings: config.settings,
    };
  }

  private watch(
    config: DeploymentConfig,
    key: MessageKey,
    watched: { functions: readonly ServiceFunction[]; resources: Resources; api: ServiceApi },
  ): void {
    const topic = new AlarmTopic(this, 'AlarmTopic', { key, email: config.alarmEmail });
    const alarms = new Alarms(this, 'Alarms', { topic, runbookUrl: config.runbookUrl });
    const { functions, resources, api } = watched;
    for (const each of functions) alarms.functionFails(each);
    for (const queue of resources.queues.all) alarms.deadLetters(queue);
    for (const source of collectedSources()) alarms.sourceStale(source);
    for (const source of config.addedSources) alarms.addedSourceStale(cadenceOf(source));
    alarms.digestsLate(resources.queues.get('digests'));
    alarms.mailReputation();
    alarms.tableThrottled(resources.table);
    alarms.apiFails(api);
    alarms.webhookDisabled();
  }
}

const createFunction = (
  home: Construct,
  named: { spec: FunctionSpec; bundles: string },
  resources: Resources,
  sources: TriggerSources,
): ServiceFunction => {
  const { spec } = named;
  const created = new ServiceFunction(home, named);
  new AccessGranter(created.lambda, resources).grant(spec.access);
  const policy = created.lambda.role?.node.tryFindChild('DefaultPolicy');
  if (spec.access.pacesMail && policy) {
    acknowledge(
      policy,
      'AwsSolutions-IAM5[Resource::*]',
      'ses:GetSendQuota reads the quota of the account and takes no resource. Sending is granted for one identity.',
    );
  }
  for (const trigger of spec.triggers) wire(trigger, created, sources);
  return created;
};

/** Every source that a schedule of the manifest collects. */
const collectedSources = (): string[] =>
  FUNCTIONS.flatMap(({ triggers }) => triggers)
    .flatMap((trigger) => (trigger.kind === 'schedule' ? [trigger.payload.source] : []))
    .filter((source) => typeof source === 'string');
