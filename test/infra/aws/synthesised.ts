import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import * as z from 'zod';
import { createApp } from '../../../infra/aws/create-app.ts';
import { FUNCTIONS } from '../../../infra/manifest.ts';
import { joinedTemplate } from './joined-template.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** The context of `cdk.json`: what a synth from the command line would see. */
export const context = (): Record<string, unknown> =>
  CdkJson.parse(JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8'))).context;

/** A folder that lives as long as the tests of the file. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'grantbridge-aws-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Stands for the bundles: a template only names them. */
const stubBundles = (): string => {
  const folder = temporaryFolder();
  for (const { name } of FUNCTIONS) {
    mkdirSync(join(folder, 'functions', name), { recursive: true });
    writeFileSync(join(folder, 'functions', name, 'index.js'), `exports.name = '${name}';\n`);
  }
  return folder;
};

type Options = {
  /** Changes to `context.grantbridge`. */
  config?: Record<string, unknown>;
  /** Whether the slow built-in checks of CloudFormation's own rules run as well. */
  checked?: boolean;
};

/** The app as `cdk.json` configures it, over stub bundles, not yet synthesised. */
export const appOf = ({ config = {}, checked = false }: Options = {}): App => {
  const base = context();
  const grantbridge = { ...z.record(z.string(), z.unknown()).parse(base.grantbridge), ...config };
  return createApp(stubBundles(), {
    context: { ...base, grantbridge },
    outdir: temporaryFolder(),
    builtinCloudFormationValidation: checked,
  });
};

/** The stack that all others are nested in. */
export const stackOf = (app: App): Stack => {
  const stack = app.node.children.find((child) => child instanceof Stack);
  if (!stack) throw new Error('the app has no stack');
  return stack;
};

/** All that would be deployed, as one template. */
export const templateOf = (options: Options = {}): Template =>
  Template.fromJSON(joinedTemplate(appOf(options)));
