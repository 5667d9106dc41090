import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/**
 * Leaves out of bundles the half of zod that writes JSON Schemas: 18 KB in every function, which every schema names
 * and none of ours asks for. `events/generate-schemas.ts` does, and is never bundled. What is left in its place keeps
 * the names, so that schemas can be made, and throws when it is called.
 */
export const unusedJsonSchema: Plugin = {
  name: 'unused-json-schema',
  setup: ({ onLoad }) => {
    onLoad(
      { filter: /zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/ },
      async ({ path }) => ({
        contents: emptied(Object.keys(await import(pathToFileURL(path).href))),
        loader: 'js',
      }),
    );
  },
};

/** Methods are made with each schema and called, if ever, later. */
const emptied = (names: readonly string[]): string =>
  [
    "const leftOut = () => { throw new Error('bundles write no JSON Schemas'); };",
    'const makeLeftOut = () => leftOut;',
    ...names.map(
      (name) => `export const ${name} = ${name.startsWith('create') ? 'makeLeftOut' : 'leftOut'};`,
    ),
  ].join('\n');
