import type { FunctionSpec, Trigger } from '../manifest.ts';

/** One route of the manifest with the function that answers it. */
export type Route = Omit<Extract<Trigger, { kind: 'route' }>, 'kind'> & { functionName: string };

/** A route that fits a path, with the path's own parts as they stand there (percent-encoded). */
export type RouteMatch = { route: Route; parameters: Record<string, string> };

export const routesOf = (functions: readonly FunctionSpec[]): Route[] =>
  functions.flatMap(({ name, triggers }) =>
    triggers.flatMap((trigger) =>
      trigger.kind === 'route'
        ? [{ method: trigger.method, path: trigger.path, for: trigger.for, functionName: name }]
        : [],
    ),
  );

/** Every route whose path fits, whatever its method; one without parameters comes first, as API Gateway prefers it. */
export const matchPath = (routes: readonly Route[], path: string): RouteMatch[] =>
  routes
    .flatMap((route) => {
      const parameters = parametersOf(route.path, path);
      return parameters ? [{ route, parameters }] : [];
    })
    .sort((a, b) => Object.keys(a.parameters).length - Object.keys(b.parameters).length);

const parametersOf = (pattern: string, path: string): Record<string, string> | undefined => {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [n, part] of wanted.entries()) {
    const value = given[n] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined && value !== '') parameters[name] = value;
    else if (part !== value) return undefined;
  }
  return parameters;
};
