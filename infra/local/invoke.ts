import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import type { FunctionSpec } from '../manifest.ts';
import { lambdaContext } from './lambda-context.ts';

/** What a function module exports as `handler`. */
export type Handler = (event: unknown, context: Context) => Promise<unknown>;

/** Brings the handler of a function into this process. */
export type Load = (spec: FunctionSpec) => Promise<Handler>;

/** The functions of the service, as AWS would run them. */
export type Functions = {
  /** Runs one invocation to its end. Rejects with what the handler threw, or when its time is up. */
  invoke: (name: string, event: unknown) => Promise<unknown>;
  /** Loads every module, so that a wrong setting is found before anything begins. */
  loadAll: () => Promise<void>;
  /** Resolves when nothing runs any more, at the latest after `limitMs`. */
  settle: (limitMs: number) => Promise<void>;
};

/** A function ran longer than the manifest allows. */
class FunctionTimeoutError extends Error {
  override readonly name = 'FunctionTimeoutError';
}

const ROOT = join(import.meta.dirname, '../..');

const FunctionModule = z.object({
  handler: z.custom<Handler>((value) => typeof value === 'function', 'exports no handler'),
});

/** Imports the module that the manifest names. */
export const loadEntry: Load = async (spec) => {
  const module: unknown = await import(pathToFileURL(join(ROOT, spec.entry)).href);
  return FunctionModule.parse(module).handler;
};

export const openFunctions = (specs: readonly FunctionSpec[], load: Load): Functions => {
  const loaded = new Map<string, Promise<Handler>>();
  const running = new Set<Promise<unknown>>();

  const handlerOf = (spec: FunctionSpec): Promise<Handler> => {
    const handler = loaded.get(spec.name) ?? load(spec);
    loaded.set(spec.name, handler);
    return handler;
  };

  const run = async (name: string, event: unknown): Promise<unknown> => {
    const spec = specs.find((each) => each.name === name);
    if (!spec) throw new Error(`the manifest has no function ${name}`);
    const handler = await handlerOf(spec);
    const answer = handler(asWire(event), lambdaContext(spec));
    return asWire(await withinTime(answer, spec));
  };

  return {
    invoke: (name, event) => {
      const invocation = run(name, event).finally(() => running.delete(invocation));
      running.add(invocation);
      return invocation;
    },
    loadAll: async () => {
      for (const spec of specs) await handlerOf(spec);
    },
    settle: async (limitMs) => {
      let timer: NodeJS.Timeout | undefined;
      const timeUp = new Promise((resolve) => {
        timer = setTimeout(resolve, limitMs);
      });
      await Promise.race([Promise.allSettled(running), timeUp]);
      clearTimeout(timer);
    },
  };
};

/** Lambda passes JSON in and out; a handler that counts on more must fail here too. */
const asWire = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

const withinTime = async (answer: Promise<unknown>, spec: FunctionSpec): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_resolve, reject) => {
    const error = new FunctionTimeoutError(`${spec.name} ran over ${spec.timeoutSeconds} s`);
    timer = setTimeout(() => reject(error), spec.timeoutSeconds * 1000);
  });
  try {
    return await Promise.race([answer, timeUp]);
  } finally {
    clearTimeout(timer);
  }
};
