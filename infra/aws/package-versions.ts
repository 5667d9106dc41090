import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import * as z from 'zod';

const Manifest = z.object({ version: z.string() });

/**
 * Of the manifest that each SDK client carries to tell its version, leaves everything else out: 2 KB of scripts and
 * dependencies a client.
 */
export const packageVersions: Plugin = {
  name: 'package-versions',
  setup: ({ onLoad }) => {
    onLoad(
      { filter: /node_modules\/@aws-sdk\/client-[\w-]+\/package\.json$/ },
      async ({ path }) => {
        const { version } = Manifest.parse(JSON.parse(await readFile(path, 'utf8')));
        return { contents: JSON.stringify({ version }), loader: 'json' };
      },
    );
  },
};
