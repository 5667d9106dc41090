import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { Contracts, RouteContract } from '../../shared/http/contract.ts';
import { FUNCTIONS, type FunctionSpec, type Trigger } from '../manifest.ts';

type RouteTrigger = Extract<Trigger, { kind: 'route' }>;

/** A route with what is promised of it. */
export type ContractedRoute = RouteTrigger & { functionName: string; contract: RouteContract };

export type LoadedContracts = {
  routes: readonly ContractedRoute[];
  /** Routes of the manifest that have none yet, as `GET /calls`. */
  without: readonly string[];
};

/** A contract is for a route that its function does not have. */
export class StrayContractError extends Error {
  override readonly name = 'StrayContractError';
}

const ROOT = join(import.meta.dirname, '../..');

const ContractModule = z.object({ contracts: z.custom<Contracts>(isContracts) });

function isContracts(value: unknown): boolean {
  return z.record(z.string(), z.object({ request: z.instanceof(z.ZodObject) })).safeParse(value)
    .success;
}

/** Reads `contract.ts` beside every function that answers a route. */
export const loadContracts = async (
  functions: readonly FunctionSpec[] = FUNCTIONS,
): Promise<LoadedContracts> => {
  const routes: ContractedRoute[] = [];
  const without: string[] = [];
  for (const spec of functions) {
    const triggers = spec.triggers.filter((trigger) => trigger.kind === 'route');
    if (triggers.length === 0) continue;
    const contracts = await contractsBeside(spec.entry);
    refuseStrays(spec.name, contracts, triggers);
    for (const trigger of triggers) {
      const contract = contracts[keyOf(trigger)];
      if (contract) routes.push({ ...trigger, functionName: spec.name, contract });
      else without.push(keyOf(trigger));
    }
  }
  return { routes, without: without.sort() };
};

/** `GET /calls/{id}`, as API Gateway names a route. */
const keyOf = ({ method, path }: Pick<RouteTrigger, 'method' | 'path'>): string =>
  `${method} ${path}`;

const contractsBeside = async (entry: string): Promise<Contracts> => {
  const file = join(ROOT, dirname(entry), 'contract.ts');
  if (!existsSync(file)) return {};
  const module: unknown = await import(pathToFileURL(file).href);
  return ContractModule.parse(module).contracts;
};

const refuseStrays = (
  name: string,
  contracts: Contracts,
  triggers: readonly RouteTrigger[],
): void => {
  const known = new Set(triggers.map(keyOf));
  const strays = Object.keys(contracts).filter((key) => !known.has(key));
  if (strays.length > 0) {
    throw new StrayContractError(`the manifest sends ${name} no ${strays.join(', ')}`);
  }
};
