import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, CfnResource, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type IConstruct, Node } from 'constructs';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { appOf, stackOf } from './synthesised.ts';

const Report = z.object({
  pluginReports: z.array(
    z.object({ violations: z.array(z.object({ ruleName: z.string() }).loose()) }).loose(),
  ),
});

/** Every finding of cdk-nag and of CloudFormation's own rules that nobody has acknowledged. */
const findingsOf = (app: App): string[] => {
  const { directory } = app.synth();
  const report = readFileSync(join(directory, 'validation-report.json'), 'utf8');
  return Report.parse(JSON.parse(report)).pluginReports.flatMap(({ violations }) =>
    violations.map(({ ruleName }) => ruleName),
  );
};

/** What cdk-nag would find if nothing had been acknowledged. */
const findingsUnforgiven = (app: App) => {
  const forgetting = vi.spyOn(Node.prototype, 'metadata', 'get').mockReturnValue([]);
  const { violations } = new AwsSolutionsChecks().validateScope(app);
  forgetting.mockRestore();
  return violations;
};

type Acknowledgement = { construct: IConstruct; rule: string; reason: string };

const acknowledgements = (app: App): Acknowledgement[] =>
  app.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(z.record(z.string(), z.string()).parse(data)))
      .map(([rule, reason]) => ({ construct, rule, reason })),
  );

describe('the checks of a synth', () => {
  it('find nothing', () => {
    expect(findingsOf(appOf({ checked: true }))).toEqual([]);
  }, 120_000);

  it('stop a synth that has a finding', () => {
    const app = appOf();
    new Queue(stackOf(app), 'Open');
    expect(() => app.synth()).toThrow(/AwsSolutions-SQS4/);
  });
});

describe('acknowledged findings', () => {
  const app = appOf();
  const all = acknowledgements(app);

  it('each give a reason', () => {
    expect(all.length).toBeGreaterThan(0);
    for (const { reason } of all) expect(reason.split(/\s+/).length).toBeGreaterThanOrEqual(8);
  });

  it('each stand on one queue, one route, the user pool or the policy of one function, never on the stack', () => {
    for (const { construct } of all) {
      const resource: unknown = construct.node.defaultChild;
      expect(resource).toBeInstanceOf(CfnResource);
      expect([
        'AWS::SQS::Queue',
        'AWS::ApiGatewayV2::Route',
        'AWS::Cognito::UserPool',
        'AWS::IAM::Policy',
      ]).toContain(z.object({ cfnResourceType: z.string() }).parse(resource).cfnResourceType);
    }
  });

  it('are each still needed', () => {
    const found = findingsUnforgiven(app);
    for (const { construct, rule } of all) {
      const paths = found
        .filter(({ ruleName }) => ruleName === rule.replace(/^annotation::/i, ''))
        .flatMap(({ violatingResources }) => violatingResources)
        .map(({ constructPath }) => constructPath);
      expect(paths).toContain(`${construct.node.path}/Resource`);
    }
  });
});
