import type { Node } from 'constructs';
import * as z from 'zod';
import { Scope } from '../../shared/domain/actor.ts';
import { AddedSources } from '../../shared/sources/added-sources.ts';
import { FUNCTIONS } from '../manifest.ts';

/** A page's address to come back to. Cognito takes plain HTTP of this name alone, for whoever works on the pages. */
const Callback = z.url({ protocol: /^https?$/ }).refine(isSafe, 'neither https nor on localhost');

/** Who may sign in, and from where (docs/sign-in.md). */
const SignInConfig = z.strictObject({
  /** Further addresses that the pages are led back to, beside `/signed-in` of `publicUrl`. */
  callbacks: z.array(Callback).max(20).default([]),
  /** The sign-in's own address, `https://<this>.auth.<region>.amazoncognito.com`; made of the account by default. */
  domainPrefix: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
    .optional(),
  /** Machine clients by name, each with its scopes. */
  machines: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,40}$/), z.array(Scope).min(1)).default({}),
});

const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** What a deployment decides for itself: the object `grantbridge` in the context of `cdk.json`. */
export const DeploymentConfig = z
  .strictObject({
    /** The domain whose mail SES sends and signs. */
    mailDomain: z.string().regex(DOMAIN, 'not a domain name'),
    /** The bare address that every digest comes from; no display name, IAM compares it letter by letter. */
    mailFrom: z.email(),
    /** Who is told of alarms; nobody when absent. */
    alarmEmail: z.email().optional(),
    /** Where alarms find the runbook. */
    runbookUrl: z.string().min(1).default('docs/runbook.md'),
    /** What links in mails begin with, where the API has a domain of its own; else the API's own address. */
    publicUrl: z.url({ protocol: /^https$/ }).optional(),
    signIn: SignInConfig.prefault({}),
    /** Origins whose pages may ask the API; none by default. */
    corsOrigins: z
      .array(z.url({ protocol: /^https?$/ }).refine(isOrigin, 'not an origin'))
      .max(20)
      .default([]),
    /** Most digest batches worked on at once; two is the fewest SQS can be held to. */
    digestWorkers: z.number().int().min(2).max(1000).default(2),
    /** Settings handed to every function that reads them; what is not set here keeps its default. */
    settings: z.record(z.string(), z.string()).default({}),
  })
  .refine(({ mailFrom, mailDomain }) => mailFrom.endsWith(`@${mailDomain}`), {
    path: ['mailFrom'],
    message: 'must be an address of mailDomain: SES signs and sends for that domain alone',
  })
  .superRefine(({ settings }, context) => {
    for (const name of Object.keys(settings).filter((setting) => !FREE_SETTINGS.has(setting))) {
      context.addIssue({
        code: 'custom',
        path: ['settings', name],
        message: `no function reads it from here; known: ${[...FREE_SETTINGS].join(', ')}`,
      });
    }
  })
  .transform((config, context) => {
    // As each function that reads it would: better refused here than after it was deployed.
    const added = AddedSources.safeParse(config.settings.GENERIC_SOURCES);
    if (added.success) return { ...config, addedSources: added.data };
    const message = added.error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; ');
    context.addIssue({ code: 'custom', path: ['settings', 'GENERIC_SOURCES'], message });
    return z.NEVER;
  });
export type DeploymentConfig = z.infer<typeof DeploymentConfig>;

/** Settings that follow from what is deployed; a second source for them could only disagree. */
const DERIVED_SETTINGS: readonly string[] = [
  'MAIL_FROM',
  'MAIL_CONFIGURATION_SET',
  'PUBLIC_URL',
  'LINK_SECRET',
  // A deployment has no business with its own loopback: the machine's runtime answers there.
  'LOOPBACK_ADDRESSES',
];

const FREE_SETTINGS: ReadonlySet<string> = new Set(
  FUNCTIONS.flatMap(({ access }) => access.settings ?? []).filter(
    (setting) => !DERIVED_SETTINGS.includes(setting),
  ),
);

/** Reads the deployment's choices; throws, naming each that is missing or wrong. */
export const readConfig = (node: Node): DeploymentConfig => {
  const parsed = DeploymentConfig.safeParse(node.tryGetContext('grantbridge'));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`cdk.json, context.grantbridge: ${issues.join('; ')}`);
};

function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || hostname === 'localhost';
}

function isOrigin(url: string): boolean {
  return new URL(url).origin === url;
}
