import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';

const Text = z.union([z.string(), z.record(z.string(), z.unknown())]);
const ListOrOne = z
  .union([z.array(Text), Text])
  .transform((value) => (Array.isArray(value) ? value : [value]));

const Statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: ListOrOne.transform((actions) => actions.map(String)),
  Resource: ListOrOne.default([]),
  Principal: z.unknown().optional(),
  Condition: z.record(z.string(), z.unknown()).optional(),
});
type Statement = z.infer<typeof Statement>;

const Policy = z.object({
  Properties: z.object({
    PolicyDocument: z.object({ Statement: z.array(Statement) }),
    Roles: z.array(z.object({ Ref: z.string() })).default([]),
  }),
});

const Lambda = z.object({
  Properties: z.object({
    FunctionName: z.string(),
    Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
    Timeout: z.number(),
    MemorySize: z.number(),
    Environment: z
      .object({ Variables: z.record(z.string(), z.unknown()) })
      .default({ Variables: {} }),
  }),
});

/** One Lambda of the template with what its role may do. */
export type DeployedFunction = {
  logicalId: string;
  properties: z.infer<typeof Lambda>['Properties'];
  statements: Statement[];
};

/** The policies of a kind, each with its statements; every one must be readable, so none escapes a scan. */
export const policiesOf = (template: Template, type: string) =>
  Object.entries(template.findResources(type)).map(([logicalId, resource]) => {
    const { PolicyDocument, Roles } = Policy.parse(resource).Properties;
    return { logicalId, statements: PolicyDocument.Statement, roles: Roles.map(({ Ref }) => Ref) };
  });

/** Every Lambda of the template by its short name. */
export const functionsOf = (template: Template): Map<string, DeployedFunction> => {
  const policies = policiesOf(template, 'AWS::IAM::Policy');
  return new Map(
    Object.entries(template.findResources('AWS::Lambda::Function')).map(([logicalId, resource]) => {
      const properties = Lambda.parse(resource).Properties;
      const [role] = properties.Role['Fn::GetAtt'];
      const statements = policies
        .filter(({ roles }) => roles.includes(role))
        .flatMap((policy) => policy.statements);
      const name = properties.FunctionName.replace(/^grantbridge-/, '');
      return [name, { logicalId, properties, statements }];
    }),
  );
};

/** The one function of that name. */
export const functionOf = (template: Template, name: string): DeployedFunction => {
  const found = functionsOf(template).get(name);
  if (!found) throw new Error(`no function '${name}' in the template`);
  return found;
};

/** The logical id of the only resource of a type that has these properties. */
export const logicalIdOf = (template: Template, type: string, properties: object): string => {
  const ids = Object.keys(template.findResources(type, { Properties: properties }));
  const [id] = ids;
  if (ids.length !== 1 || !id) throw new Error(`${ids.length} of ${type}: ${ids.join(', ')}`);
  return id;
};

/** A reference to an attribute, as templates write it. */
export const getAtt = (logicalId: string, attribute = 'Arn') => ({
  'Fn::GetAtt': [logicalId, attribute],
});
