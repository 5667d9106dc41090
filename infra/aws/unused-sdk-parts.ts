import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Leaves out what the SDK carries in every function for machines that are no Lambda:
 * - the chain of places to look for credentials, of which Lambda fills the first, the environment;
 * - SHA-256 in JavaScript, for a Node without its own;
 * - retrying at a rate that adapts itself, which only `AWS_RETRY_MODE` turns on, and nothing here sets. Should somebody,
 *   the first request fails and says so;
 * - what each region of AWS is called in English.
 */
export const unusedSdkParts: Plugin = {
  name: 'unused-sdk-parts',
  setup: ({ onLoad }) => {
    for (const [filter, contents] of PARTS) onLoad({ filter }, () => ({ contents, loader: 'js' }));
    onLoad(
      { filter: /[\\/]util-endpoints[\\/]lib[\\/]aws[\\/]partitions\.js$/ },
      async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(/"description": "[^"]*"/g, ''),
        loader: 'js',
      }),
    );
  },
};

const leftOut = (name: string): string =>
  `export class ${name} { constructor() { throw new Error('bundles hold no ${name}'); } }`;

const PARTS: readonly [RegExp, string][] = [
  [
    /[\\/]credential-provider-node[\\/]dist-es[\\/]index\.js$/,
    `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
  ],
  [/[\\/]checksum[\\/]sha256[\\/]Sha256Js\.js$/, leftOut('Sha256Js')],
  [/[\\/]retry[\\/]util-retry[\\/]AdaptiveRetryStrategy\.js$/, leftOut('AdaptiveRetryStrategy')],
];
