import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Stack } from 'aws-cdk-lib';
import * as z from 'zod';

const TemplateFile = z.looseObject({
  Parameters: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), z.looseObject({ Type: z.string() })),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).default({}),
});

const NestedResource = z.object({
  Properties: z.object({ Parameters: z.record(z.string(), z.unknown()).default({}) }),
});

/** One stack of an app as it would be deployed. */
export type DeployedStack = {
  name: string;
  stack: Stack;
  json: string;
  template: z.infer<typeof TemplateFile>;
};

/** Every stack of the app with its template: first the one that all others are nested in. */
export const stacksOf = (app: App): DeployedStack[] => {
  const { directory } = app.synth();
  return app.node
    .findAll()
    .filter((construct) => construct instanceof Stack)
    .map((stack) => {
      const json = readFileSync(join(directory, stack.templateFile), 'utf8');
      return { name: stack.node.path, stack, json, template: TemplateFile.parse(JSON.parse(json)) };
    });
};

/**
 * The template that the app would have if nothing were nested: what a nested stack is handed, and what it hands back,
 * stands where it is used. So a test need not know which stack a resource is in.
 */
export const joinedTemplate = (app: App): Record<string, unknown> => {
  const [whole, ...others] = stacksOf(app);
  if (!whole) throw new Error('the app has no stack');
  const nested = new Map(others.map((each) => nestedIn(whole, each)));
  const resources = [{ ...whole, handed: {} }, ...nested.values()].flatMap((each) =>
    Object.entries(resolved(each.template.Resources, each.handed, nested)),
  );
  const joined = Object.fromEntries(resources);
  if (Object.keys(joined).length < resources.length) throw new Error('two stacks share an id');
  return { ...whole.template, Resources: joined };
};

/** A nested stack with what it is handed, in the terms of the stack around it. */
type Nested = DeployedStack & { handed: Record<string, unknown> };

const nestedIn = (whole: DeployedStack, each: DeployedStack): [string, Nested] => {
  const { nestedStackResource } = each.stack;
  if (!nestedStackResource) throw new Error(`${each.name} is nested in nothing`);
  const id = whole.stack.getLogicalId(nestedStackResource);
  const { Properties } = NestedResource.parse(whole.template.Resources[id]);
  return [id, { ...each, handed: Properties.Parameters }];
};

const OUTPUTS = 'Outputs.';
const Handed = z.strictObject({ Ref: z.string() });
const HandedBack = z.strictObject({
  'Fn::GetAtt': z.tuple([z.string(), z.string().startsWith(OUTPUTS)]),
});

/** Each resource with its references to other stacks replaced by what they refer to. */
const resolved = (
  resources: Record<string, object>,
  handed: Nested['handed'],
  nested: ReadonlyMap<string, Nested>,
): Record<string, unknown> => {
  const visit = (part: unknown, terms: Nested['handed']): unknown => {
    if (Array.isArray(part)) return part.map((each) => visit(each, terms));
    if (typeof part !== 'object' || part === null) return part;
    const { Ref } = Handed.safeParse(part).data ?? {};
    if (Ref !== undefined && Ref in terms) return visit(terms[Ref], {});
    const [stackId = '', output = ''] = HandedBack.safeParse(part).data?.['Fn::GetAtt'] ?? [];
    const from = nested.get(stackId);
    if (from) return visit(from.template.Outputs[output.slice(OUTPUTS.length)]?.Value, from.handed);
    return visitAll(part, terms);
  };
  const visitAll = (parts: object, terms: Nested['handed']) =>
    Object.fromEntries(Object.entries(parts).map(([key, each]) => [key, visit(each, terms)]));
  return visitAll(resources, handed);
};
